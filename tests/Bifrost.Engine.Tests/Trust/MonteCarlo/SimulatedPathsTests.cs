using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Trust;

namespace Bifrost.Engine.Tests.Trust;

public class SimulatedPathsTests
{
    static readonly PathPlan Short = new() { Draws = 300, Markets = 12 };

    // The account wins 100 of 1,000 and loses 100 of 1,100 in turn; at worst the two losses come in a row.
    [Fact]
    public void Trades_in_other_orders_end_the_same_and_fall_differently()
    {
        var paths = Drawn(new Alternating(), [100, 100, 110, 100, 90, 100, 110, 100, 90, 100, 110], cash: 1000).Trades!;

        Assert.Equal(300, paths.Draws);
        Assert.Equal(paths.Return.Real, paths.Return.P05, 9);
        Assert.Equal(paths.Return.Real, paths.Return.P95, 9);
        Assert.Equal(1 / 11.0, paths.Drawdown.Real, 9);
        Assert.Equal(1 / 11.0, paths.Drawdown.P05, 9);
        Assert.Equal(1 - Math.Pow(10 / 11.0, 2), paths.Drawdown.P95, 9);
    }

    [Fact]
    public void Sessions_that_are_all_alike_can_only_come_out_alike()
    {
        var paths = Drawn(new HoldsAll(), [.. Enumerable.Repeat(100.0, 40)], cash: 100).Sessions!;

        Assert.Equal((0.0, 0.0), (paths.Return.P05, paths.Return.P95));
        Assert.Equal((0.0, 0.0), (paths.Ruin, paths.Drawdown.P95));
        Assert.True(double.IsNaN(paths.Sharpe.Median));
    }

    [Fact]
    public void Bands_and_fans_are_in_order_and_begin_at_the_cash()
    {
        var subject = LeakSuite.Clean["moving averages"]();
        var all = SimulatedPaths.Of(subject, Short);

        foreach (var paths in (PathSet[])[all.Trades!, all.Sessions!, all.Prices!])
        {
            foreach (var band in (OutcomeBand[])[paths.Return, paths.Annual, paths.Drawdown])
                Assert.True(band.P05 <= band.P25 && band.P25 <= band.Median && band.Median <= band.P75 && band.P75 <= band.P95);
            var fan = paths.Fan;
            Assert.All(fan.P05.Zip(fan.P95), pair => Assert.True(pair.First <= pair.Second));
            Assert.Equal((0, 100_000.0, 100_000.0), (fan.Steps[0], fan.P05[0], fan.P95[0]));
            Assert.InRange(paths.Ruin, 0, 1);
        }

        Assert.Null(all.Trades!.Fan.Times);
        Assert.Equal(all.Prices!.Fan.Steps.Count, all.Prices.Fan.Times!.Count);
    }

    [Fact]
    public void The_median_of_sessions_drawn_again_is_near_the_run() => Assert.Equal(
        1, MedianOverRun(SimulatedPaths.Of(LeakSuite.Clean["buy and hold"](), new() { Draws = 2000, Markets = 0 }).Sessions!), 0.05);

    [Fact]
    public void The_same_seed_draws_the_same()
    {
        var subject = LeakSuite.Clean["moving averages"]();

        Assert.Equal(SimulatedPaths.Of(subject, Short).Sessions!.Return, SimulatedPaths.Of(subject, Short).Sessions!.Return);
        Assert.Equal(SimulatedPaths.Of(subject, Short).Prices!.Return, SimulatedPaths.Of(subject, Short).Prices!.Return);
        Assert.NotEqual(
            SimulatedPaths.Of(subject, Short).Sessions!.Return, SimulatedPaths.Of(subject, Short with { Seed = 2 }).Sessions!.Return);
    }

    [Fact]
    public void Moved_bars_are_bars_near_the_real_ones()
    {
        var real = SampleMarkets.Daily.ToSeries()[0].Bars.Slice(0, 500);

        var moved = MovedMarkets.Moved(real, noise: 0.1, new(1));

        Assert.Equal(real.Time, moved.Time);
        Assert.Equal(real.Volume, moved.Volume);
        for (var i = 0; i < moved.Count; i++)
        {
            var bar = moved[i];
            Assert.True(bar.Low <= Math.Min(bar.Open, bar.Close) && bar.High >= Math.Max(bar.Open, bar.Close), $"{i}: {bar}");
            Assert.InRange(bar.Close / real.Close[i], 0.99, 1.01);
        }
    }

    [Fact]
    public void What_is_too_short_is_not_drawn()
    {
        var paths = Drawn(new HoldsAll(), [100, 101, 102], cash: 1000);

        Assert.Null(paths.Trades);
        Assert.Null(paths.Sessions);
        Assert.NotNull(paths.Prices);
    }

    [Fact]
    public void Ruin_is_the_share_of_draws_that_fell_so_far()
    {
        var subject = LeakSuite.Clean["buy and hold"]() with { Options = new() { Broker = new() { Cash = 60 } } };
        PathSet At(double depth) => SimulatedPaths.Of(subject, new() { Draws = 500, Markets = 0, RuinDepth = depth }).Sessions!;

        var median = At(0.5).Drawdown.Median;
        Assert.Equal(0.5, At(median).Ruin, 0.01);
        Assert.Equal(1, At(0.001).Ruin);
    }

    [Fact]
    public void A_plan_says_what_it_may_be()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PathPlan { Draws = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PathPlan { Markets = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PathPlan { Noise = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PathPlan { RuinDepth = 1.1 });
    }

    static double MedianOverRun(PathSet paths) => (1 + paths.Return.Median) / (1 + paths.Return.Real);

    static SimulatedPaths Drawn(Strategy strategy, double[] prices, double cash)
    {
        Bar[] bars = [.. prices.Select((price, i) => new Bar((i + 1) * UtcTime.Day, price, price, price, price, 1))];
        var feed = new FeedPlan(new BarSeries("hand", Bars.Of(bars)));
        Strategy Create() => (Strategy)Activator.CreateInstance(strategy.GetType())!;
        return SimulatedPaths.Of(new(_ => Create(), [feed], new BacktestOptions { Broker = new() { Cash = cash } }), Short);
    }

    /// <summary>Holds from every second bar to the next.</summary>
    sealed class Alternating : Strategy
    {
        protected internal override void Next()
        {
            if (Position.IsOpen) Close();
            else Buy(10);
        }
    }

    sealed class HoldsAll : Strategy
    {
        protected internal override void Next()
        {
            if (Length == 1) Buy(0.9);
        }
    }
}
