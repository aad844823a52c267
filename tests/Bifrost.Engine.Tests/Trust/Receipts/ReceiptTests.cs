using System.Globalization;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Tests.Simulation;
using Bifrost.Engine.Trust;

namespace Bifrost.Engine.Tests.Trust.Receipts;

public class ReceiptTests
{
    static readonly BarSeries Series = Market(seed: 7, bars: 400);

    [Fact]
    public void Of_the_same_run_is_the_same()
    {
        var (first, second) = (ReceiptOf(), ReceiptOf());

        Assert.Equal(first.Hash, second.Hash);
        Assert.Empty(ReceiptComparison.Between(first, second));
    }

    [Fact]
    public void Does_not_depend_on_culture_or_threads()
    {
        var expected = ReceiptOf().Hash;
        var hashes = new string[8];
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (comma.NumberFormat.NumberDecimalSeparator, comma.NumberFormat.NegativeSign) = (",", "~");
        Parallel.For(0, hashes.Length, new() { MaxDegreeOfParallelism = 4 }, i =>
        {
            CultureInfo.CurrentCulture = comma;
            hashes[i] = ReceiptOf().Hash;
        });

        Assert.All(hashes, hash => Assert.Equal(expected, hash));
    }

    [Fact]
    public void Has_hashes_of_its_parts()
    {
        var receipt = ReceiptOf();

        Assert.Equal(receipt.Outputs.Hash, receipt.OutputsHash);
        Assert.NotEqual(receipt.InputsHash, receipt.OutputsHash);
        Assert.Equal(receipt.Hash, Receipt.Of(receipt.Inputs, receipt.Outputs).Hash);
        Assert.Matches("^[0-9a-f]{64}$", receipt.Hash);
    }

    [Fact]
    public void Changed_bars_are_found_first()
    {
        var bar = Series.Bars[200];
        Bar[] bars = [.. Enumerable.Range(0, Series.Bars.Count).Select(i => Series.Bars[i])];
        bars[200] = bar with { Volume = bar.Volume + 1 };

        var difference = Assert.Single(ReceiptComparison.Between(ReceiptOf(), ReceiptOf(Series with { Bars = Bars.Of(bars) })));

        Assert.Equal("feed.1.content", difference.Place);
    }

    [Fact]
    public void A_changed_parameter_is_named_with_both_values()
    {
        var first = ReceiptComparison.Between(ReceiptOf(), ReceiptOf(strategy: new SmaCross { Fast = 12 }))[0];

        Assert.Equal(("parameter.fast", "10", "12"), (first.Place, first.Expected, first.Got));
    }

    [Fact]
    public void A_changed_source_is_named() => Assert.Equal(
        "strategy.source", ReceiptComparison.Between(ReceiptOf(source: "class A;"), ReceiptOf(source: "class B;"))[0].Place);

    [Fact]
    public void A_changed_cost_is_named()
    {
        var dear = new BacktestOptions { Broker = new() { Commission = CommissionScheme.Percentage(0.002) } };

        var first = ReceiptComparison.Between(ReceiptOf(), ReceiptOf(options: dear))[0];

        Assert.Equal(("options.broker.commission.commission", "0.001", "0.002"), (first.Place, first.Expected, first.Got));
    }

    [Fact]
    public void A_changed_sizer_is_named() => Assert.Equal(
        "sizer.stake", ReceiptComparison.Between(ReceiptOf(), ReceiptOf(strategy: new SmaCross { Sizer = new FixedSize(3) }))[0].Place);

    [Fact]
    public void Inputs_of_a_feed_tell_how_it_is_resampled()
    {
        var plan = new FeedPlan(Series) { Resampling = new(Timeframe.Weeks) };
        var inputs = ReceiptInputs.Of(ReceiptStrategy.Of("s", new SmaCross()), [plan], new());

        Assert.Contains(new("feed.1.resampling.timeframe", "weeks"), inputs);
        Assert.Contains(new("feed.1.content", Series.Bars.ContentHash), inputs);
    }

    [Fact]
    public void No_two_inputs_have_one_name()
    {
        var names = ReceiptOf().Inputs.Select(input => input.Name).ToList();

        Assert.Equal(names, names.Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(typeof(BacktestOptions), "options")]
    [InlineData(typeof(BrokerOptions), "options.broker")]
    [InlineData(typeof(CommissionScheme), "options.broker.commission")]
    [InlineData(typeof(Slippage), "options.broker.slippage")]
    public void Every_setting_is_an_input(Type settings, string name)
    {
        var names = ReceiptOf().Inputs.Select(input => input.Name).ToList();

        foreach (var property in settings.GetProperties().Where(property => !property.GetMethod!.IsStatic))
        {
            // A dictionary without entries has no name of its own; the test below fills it.
            if (property.Name == nameof(BrokerOptions.CommissionByFeed)) continue;
            Assert.Contains($"{name}.{SnakeCase.Of(property.Name)}", names);
        }
    }

    [Fact]
    public void Costs_of_a_single_feed_are_inputs()
    {
        var costs = new Dictionary<string, CommissionScheme>(StringComparer.Ordinal) { ["B"] = CommissionScheme.Percentage(0.5) };
        var inputs = ReceiptOf(options: new() { Broker = new() { CommissionByFeed = costs } }).Inputs;

        Assert.Contains(new("options.broker.commission_by_feed.B.commission", "0.5"), inputs);
    }

    [Fact]
    public void A_sizer_of_the_users_own_is_an_input() => Assert.Contains(
        new("sizer.share", "0.25"), ReceiptOf(strategy: new SmaCross { Sizer = new Quarter(0.25) }).Inputs);

    internal static BarSeries Market(int seed, int bars)
    {
        var times = Enumerable.Range(0, bars).Select(day => UtcTime.From(new DateTime(2015, 1, 1)) + (day * UtcTime.Day)).ToArray();
        return new("market", RandomMarket.Walk(new Random(seed), times));
    }

    static Receipt ReceiptOf(
        BarSeries? series = null, Strategy? strategy = null, BacktestOptions? options = null, string? source = null)
    {
        var made = strategy ?? new SmaCross();
        var setup = options ?? new() { Broker = new() { Commission = CommissionScheme.Percentage(0.001) } };
        FeedPlan[] feeds = [new(series ?? Series)];
        var identity = ReceiptStrategy.Of("sma_cross", made, source);
        return Receipt.Of(ReceiptInputs.Of(identity, feeds, setup), new Backtest(feeds, made, setup).Run());
    }

    sealed record Quarter(double Share) : Sizer
    {
        public override double SizeFor(Strategy strategy, Feed feed, Engine.Orders.Side side) => Share;
    }
}
