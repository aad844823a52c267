using Bifrost.Engine.Data;
using Bifrost.Host.Tests.Cli;
using Bifrost.Store.Ledger;

namespace Bifrost.Host.Tests.Ledger;

public sealed class RunStoreTests : IDisposable
{
    readonly Folder _folder = new();
    readonly LedgerDatabase _ledger;

    public RunStoreTests() => _ledger = LedgerDatabase.Open(_folder.Root, new DayByDay());

    RunStore Runs => _ledger.Runs;

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_run_is_read_back_as_it_was_kept()
    {
        var record = Records.SmaCross(fast: 7);
        var id = Runs.Keep(record);

        var run = Assert.Single(Runs.List(new()));
        var details = Runs.Details(run);

        Assert.Equal($"000001-{record.Document.Receipt.Hash[..6]}", id);
        Assert.Equal((id, 1, "sma_cross", "fast=7, slow=30", "NORTH"), (run.Id, run.Number, run.Strategy, run.Parameters, run.Symbols));
        Assert.Equal((record.Summary.Start, record.Summary.End, 2520), (run.FirstTime, run.LastTime, run.Bars));
        Assert.Equal((record.Summary.FinalValue, record.Summary.Sharpe), (run.FinalValue, run.Sharpe));
        Assert.Equal(record.Document.ToJson(), details.Document.ToJson());
        Assert.Equal(record.Document.Receipt.Hash, details.Document.Receipt.Hash);
        Assert.Equal(record.Sessions.Values, details.Sessions.Values);
        Assert.Equal(record.Sessions.Days, details.Sessions.Days);
        Assert.Equal(record.Sessions.Returns(), details.Sessions.Returns());
        Assert.Equal(record.Trades, details.Trades);
    }

    [Fact]
    public void Figures_that_are_not_defined_stay_undefined()
    {
        Runs.Keep(Records.Of("idle", new Idle()));

        var run = Assert.Single(Runs.List(new()));

        Assert.Equal(double.NaN, run.Sharpe);
        Assert.Equal(double.NaN, Runs.Details(run).Metrics.Single(metric => metric.Name == "profit_factor").Value);
        Assert.Empty(Runs.Details(run).Trades);
    }

    [Fact]
    public void The_best_come_first_and_the_undefined_last()
    {
        foreach (var fast in (int[])[20, 5, 10]) Runs.Keep(Records.SmaCross(fast));
        Runs.Keep(Records.Of("idle", new Idle()));

        var sharpes = Runs.List(new() { Order = RunOrder.Sharpe }).Select(run => run.Sharpe).ToArray();
        var depths = Runs.List(new() { Order = RunOrder.MaxDrawdown }).Select(run => run.MaxDrawdown).ToArray();

        Assert.Equal(sharpes[..3].OrderDescending(), sharpes[..3]);
        Assert.Equal(double.NaN, sharpes[3]);
        Assert.Equal(depths.Order(), depths);
        Assert.Equal([4L, 3, 2, 1], Runs.List(new()).Select(run => run.Number));
    }

    [Fact]
    public void Lists_what_is_asked_for()
    {
        foreach (var fast in (int[])[5, 6, 7]) Runs.Keep(Records.SmaCross(fast));
        Runs.Keep(Records.Of("idle", new Idle()));
        Runs.Tag(Runs.Find("2")[0], "good");

        Assert.Equal([4L], Numbers(new() { Strategy = "idle" }));
        Assert.Equal([2L], Numbers(new() { Tag = "good" }));
        Assert.Equal([4L, 3], Numbers(new() { Limit = 2 }));
        Assert.Equal([4L, 3], Numbers(new() { Since = Runs.Find("3")[0].CreatedAt }));
        Assert.Empty(Numbers(new() { Strategy = "idle", Tag = "good" }));
    }

    [Fact]
    public void A_run_is_found_by_number_and_by_how_its_id_or_receipt_begins()
    {
        foreach (var fast in (int[])[5, 6]) Runs.Keep(Records.SmaCross(fast));
        var second = Runs.Find("2")[0];

        Assert.Equal(second.Id, Assert.Single(Runs.Find("000002")).Id);
        Assert.Equal(second.Id, Assert.Single(Runs.Find(second.Id[..8])).Id);
        Assert.Equal(second.Id, Assert.Single(Runs.Find(second.Receipt[..20])).Id);
        Assert.Equal(2, Runs.Find("00000").Count);
        Assert.Empty(Runs.Find("3"));
        Assert.Empty(Runs.Find("%"));
        Assert.Empty(Runs.Find(""));
    }

    [Fact]
    public void Tags_are_given_once_and_taken_away()
    {
        Runs.Keep(Records.SmaCross());
        var run = Runs.Find("1")[0];

        Assert.True(Runs.Tag(run, "b"));
        Assert.True(Runs.Tag(run, "a"));
        Assert.False(Runs.Tag(run, "a"));
        Assert.Equal(["a", "b"], Runs.Find("1")[0].Tags);
        Assert.True(Runs.Tag(run, "b", remove: true));
        Assert.False(Runs.Tag(run, "b", remove: true));
        Assert.Equal(["a"], Runs.Find("1")[0].Tags);
    }

    [Fact]
    public void A_removed_run_leaves_what_another_shares_and_its_number_is_not_given_again()
    {
        var record = Records.SmaCross();
        for (var i = 0; i < 3; i++) Runs.Keep(record);
        Runs.Tag(Runs.Find("3")[0], "gone");

        Runs.Remove([Runs.Find("1")[0], Runs.Find("3")[0]]);
        Runs.Keep(record);

        Assert.Equal([4L, 2], Numbers(new()));
        Assert.NotEmpty(Runs.Details(Runs.Find("2")[0]).Trades);
        Assert.Empty(Numbers(new() { Tag = "gone" }));
    }

    [Fact]
    public void A_run_says_when_it_was_kept()
    {
        var before = UtcTime.From(new DateTime(2025, 1, 1));

        Runs.Keep(Records.SmaCross());

        Assert.Equal(0, (Runs.Find("1")[0].CreatedAt - before) % UtcTime.Day);
        Assert.True(Runs.Find("1")[0].CreatedAt > before);
    }

    [Fact]
    public void Runs_are_compared_by_figures_settings_trades_and_sessions()
    {
        foreach (var fast in (int[])[5, 12]) Runs.Keep(Records.SmaCross(fast));
        var (left, right) = (Runs.Details(Runs.Find("1")[0]), Runs.Details(Runs.Find("2")[0]));

        var comparison = RunComparison.Of(left, right);

        var final = comparison.Metrics.Single(metric => metric.Name == "final_value");
        Assert.Equal((left.Run.FinalValue, right.Run.FinalValue), (final.Left, final.Right));
        Assert.Equal(right.Run.FinalValue - left.Run.FinalValue, final.Difference);
        Assert.Equal(("parameter.fast", "5", "12"), Setting(Assert.Single(comparison.Settings)));
        Assert.Equal((left.Trades.Count, right.Trades.Count), (comparison.Trades.Left, comparison.Trades.Right));
        Assert.InRange(comparison.Trades.SharedTime, 0.3, 0.99);
        Assert.Equal(2520, comparison.Sessions);
        Assert.InRange(comparison.PValue, 0.01, 1);
        Assert.Equal(comparison.PValue, RunComparison.Of(left, right).PValue);
    }

    [Fact]
    public void A_run_compared_with_itself_is_the_same()
    {
        Runs.Keep(Records.SmaCross());
        var run = Runs.Details(Runs.Find("1")[0]);

        var comparison = RunComparison.Of(run, run);

        Assert.Empty(comparison.Settings);
        Assert.Equal((run.Trades.Count, 1d), (comparison.Trades.SameEntries, comparison.Trades.SharedTime));
        Assert.Equal((0d, 1d), (comparison.MeanDifference, comparison.PValue));
    }

    static (string Name, string Left, string Right) Setting(Engine.Trust.ReceiptDifference difference) =>
        (difference.Place, difference.Expected, difference.Got);

    IEnumerable<long> Numbers(RunFilter filter) => Runs.List(filter).Select(run => run.Number);
}
