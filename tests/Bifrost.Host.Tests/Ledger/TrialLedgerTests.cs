using Bifrost.Engine.Trust;
using Bifrost.Host.Tests.Cli;
using Bifrost.Store.Ledger;

namespace Bifrost.Host.Tests.Ledger;

public sealed class TrialLedgerTests : IDisposable
{
    static readonly TrialRange Range = new("sma_cross", ["AAPL", "IBM"], 100, 200);

    readonly Folder _folder = new();
    readonly LedgerDatabase _ledger;

    public TrialLedgerTests() => _ledger = LedgerDatabase.Open(_folder.Root);

    TrialLedger Trials => _ledger.Trials;

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Runs_and_sweeps_add_up()
    {
        Trials.Record(Range, [new(1, 0.1)]);

        var count = Trials.Record(Range, [new(2, 0.2), new(3, 0.3), new(4, double.NaN)], effective: 2);

        Assert.Equal((4, 3), (count.Trials, count.Effective));
        Assert.Equal((3, 0.2, 0.01), (count.Ratios.Count, Math.Round(count.Ratios.Mean, 12), Math.Round(count.Ratios.Variance, 12)));
        Assert.Equal(count, Trials.CountOf(Range));
    }

    [Fact]
    public void The_same_configuration_is_one_trial_alone_and_in_a_sweep()
    {
        Trials.Record(Range, [new(1, 0.1), new(2, 0.2), new(1, 0.1)]);
        Trials.Record(Range, [new(2, 0.2)]);

        var count = Trials.Record(Range, [new(3, 0.3), new(2, 0.2), new(-5, 0.4)], effective: 3);

        Assert.Equal((4, 4), (count.Trials, count.Effective));
        Assert.Equal(4, count.Ratios.Count);
    }

    [Theory]
    [InlineData(100, 200, true)]
    [InlineData(0, 100, true)]
    [InlineData(200, 300, true)]
    [InlineData(120, 130, true)]
    [InlineData(0, 99, false)]
    [InlineData(201, 300, false)]
    public void Data_is_the_same_where_the_times_overlap(long first, long last, bool isSame)
    {
        Trials.Record(Range, [new(1, 0.1)]);

        var count = Trials.CountOf(Range with { FirstTime = first, LastTime = last });

        Assert.Equal(isSame ? 1 : 0, count.Trials);
    }

    [Fact]
    public void Data_is_the_same_where_the_symbols_are_in_any_order()
    {
        Trials.Record(Range, [new(1, 0.1)]);

        Assert.Equal(1, Trials.CountOf(Range with { Symbols = ["ibm", "aapl"] }).Trials);
        Assert.Equal(0, Trials.CountOf(Range with { Symbols = ["AAPL"] }).Trials);
        Assert.Equal(0, Trials.CountOf(Range with { Family = "macd" }).Trials);
    }

    [Fact]
    public void A_sweep_of_ten_thousand_is_counted_and_then_known()
    {
        Trial[] sets = [.. Enumerable.Range(0, 10_000).Select(set => new Trial(set * 7919L, 0.01 * (set % 10)))];

        Assert.Equal((10_000, 12), Figures(Trials.Record(Range, sets, effective: 12)));
        Assert.Equal((10_000, 12), Figures(Trials.Record(Range, sets, effective: 12)));
        Assert.Equal((10_001, 13), Figures(Trials.Record(Range, [.. sets[..50], new(-1, 0)], effective: 1)));
    }

    [Fact]
    public void A_kept_run_counts_with_its_ratio_and_keeps_counting_when_it_is_removed()
    {
        var (first, second) = (Records.SmaCross(fast: 5), Records.SmaCross(fast: 6));
        _ledger.Keep(first);
        _ledger.Keep(first);

        var kept = _ledger.Keep(second);
        _ledger.Runs.Remove(_ledger.Runs.List(new()));

        Assert.Equal(2, kept.Trials.Trials);
        var ratios = TrialMoments.Of([first.Sharpe.Sharpe, second.Sharpe.Sharpe]);
        Assert.Equal(ratios, kept.Trials.Ratios);
        Assert.Equal(2, Trials.CountOf(first.Range).Trials);
    }

    static (long Trials, double Effective) Figures(TrialCount count) => (count.Trials, count.Effective);
}
