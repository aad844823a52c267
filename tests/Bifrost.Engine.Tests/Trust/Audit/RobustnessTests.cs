using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Engine.Statistics;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Trust;

namespace Bifrost.Engine.Tests.Trust;

public class RobustnessTests
{
    static readonly BacktestOptions Rich = new() { Broker = new() { Cash = 1_000_000 } };

    // Buys 100 at 100 and sells them at 110: a gain of 1,000 on 21,000 moved, gone at 1,000 / 21,000 = 476.19 basis points a side.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Break_even_is_the_profit_over_the_money_moved(bool isPercent)
    {
        var options = isPercent ? Rich : Rich with { Broker = Rich.Broker with { Commission = new() { Type = CommissionType.Fixed } } };
        var report = Audit.Run(new(_ => new Scripted("B.S."), [Flat(100, 100, 110, 110, 110)], options), AuditPlan.Full);

        Assert.Equal(10_000 * 1000 / 21_000.0, report.Costs!.BreakEven, 0.1);
        Assert.Equal(1000 / 1e6, report.Costs.Rungs[0].Return, 12);
    }

    [Fact]
    public void Without_profit_there_is_nothing_for_costs_to_take() =>
        Assert.Equal(0, Audit.Run(new(_ => new Scripted("B.S."), [Flat(100, 100, 90, 90, 90)], Rich), AuditPlan.Full).Costs!.BreakEven);

    // Bought at 100 with a stop at 95 and a target at 105; the third bar reaches both from an open between them.
    [Theory]
    [InlineData(100, 1)]
    [InlineData(94, 0)]
    public void A_bar_that_reaches_stop_and_target_could_have_gone_either_way(double open, int ambiguous)
    {
        var calm = new Bar(0, 100, 101, 99, 100, 1);
        var feed = Feed([calm, calm, new(0, open, 106, 93, 100, 1), calm]);

        var band = Audit.Run(new(_ => new Bracketed(95, 105), [feed], Rich), AuditPlan.Full).IntrabarOrder!;

        Assert.Equal(ambiguous, band.Exits.Count);
        if (ambiguous == 0) return;
        Assert.Equal((-500.0, -500.0, 500.0), (band.Profit, band.Worst, band.Best));
        Assert.Equal((95.0, 105.0), (band.Exits[0].Price, band.Exits[0].OtherPrice));
        Assert.Equal(2, band.Share);
    }

    [Fact]
    public void Random_entries_do_as_well_as_random_entries()
    {
        double[] values = [.. Enumerable.Range(0, 200).Select(seed => PValue(new Coin((ulong)seed)))];

        Assert.InRange(values.Count(value => value < 0.1), 5, 40);
        Assert.InRange(values.Average(), 0.4, 0.6);
    }

    [Fact]
    public void Random_entries_do_worse_than_knowledge() => Assert.Equal(1.0 / 201, PValue(new ShiftedBack(Market)), 12);

    [Fact]
    public void Orders_a_bar_late_lose_what_lasts_a_bar()
    {
        var report = Audit.Run(new(_ => new ShiftedBack(Market), [new(Market)], Rich), AuditPlan.Full);

        Assert.True(report.OneBarLag!.Sharpe > 3);
        Assert.True(report.OneBarLag.LaggedSharpe < 1);
        Assert.Contains(report.Flags, flag => flag is { Check: AuditCheck.OneBarLag, Severity: AuditSeverity.Doubt });
    }

    [Fact]
    public void A_strategy_that_counts_its_bars_depends_on_the_first()
    {
        var report = Audit.Run(new(_ => new EverySeventh(), [new(Market)], Rich), AuditPlan.Full);

        Assert.All(report.WarmUp!.Starts, start => Assert.True(start.Agreement < 0.5));
        Assert.Contains(report.Flags, flag => flag.Check == AuditCheck.WarmUp);
    }

    [Fact]
    public void Says_that_a_universe_is_not_dated()
    {
        var subject = LeakSuite.Clean["rotation"]();

        var flags = Audit.Run(subject, AuditPlan.Quick).Flags;

        Assert.Contains(flags, flag => flag is { Check: AuditCheck.Universe, Severity: AuditSeverity.Note });
    }

    // 97 of 100 delisted, 3 drawn: none of the delisted among them is 1 way of 161,700.
    [Fact]
    public void Counts_the_chance_of_a_list_of_survivors()
    {
        var universe = Audit.Run(LeakSuite.Leaky["survivor list"](), AuditPlan.Quick).Universe;

        Assert.Equal((97, 0), (universe.Delisted, universe.DelistedTraded));
        Assert.Equal(1 / 161_700.0, universe.Chance, 12);
    }

    [Fact]
    public void The_same_seed_finds_the_same()
    {
        AuditReport Run() => Audit.Run(LeakSuite.Clean["macd with brackets"](), AuditPlan.Full);

        Assert.Equal(Run().RandomEntries, Run().RandomEntries);
        Assert.Equal(Run().OutsideKnowledge, Run().OutsideKnowledge);
    }

    [Fact]
    public void Names_the_first_decision_that_the_future_changes()
    {
        var report = Audit.Run(LeakSuite.Leaky["shift(-1)"](), AuditPlan.Quick);

        var cut = report.Truncation.Cuts.First(test => !test.IsClean);
        Assert.Equal(cut.Time, cut.Difference!.Time);
        Assert.Contains(report.Flags, flag => flag.Text.Contains("became", StringComparison.Ordinal));
    }

    static readonly BarSeries Market = new("X", SampleMarkets.Daily.ToSeries()[0].Bars.Slice(0, 600));

    static double PValue(Strategy strategy) =>
        RandomEntries.Of(new Backtest(Market, strategy, Rich).Run(), draws: 200, seed: 1).PValue;

    static FeedPlan Flat(params double[] prices) => Feed([.. prices.Select(price => new Bar(0, price, price, price, price, 1))]);

    static FeedPlan Feed(params Bar[] bars) =>
        new(new BarSeries("hand", Bars.Of([.. bars.Select((bar, i) => bar with { Time = (i + 1) * UtcTime.Day })])));

    sealed class Scripted(string script) : Strategy
    {
        protected internal override void Next()
        {
            var letter = Length <= script.Length ? script[Length - 1] : '.';
            if (letter == 'B') Buy(100);
            if (letter == 'S') Sell(100);
        }
    }

    sealed class Bracketed(double stop, double target) : Strategy
    {
        protected internal override void Next()
        {
            if (Length == 1) BuyBracket(100, OrderTerms.Market, OrderTerms.Stop(stop), OrderTerms.Limit(target));
        }
    }

    sealed class Coin(ulong seed) : Strategy
    {
        readonly SeededNumbers _numbers = new(seed);

        protected internal override void Next()
        {
            if (_numbers.Below(8) != 0) return;
            if (Position.IsOpen) Close();
            else Buy(10);
        }
    }

    sealed class EverySeventh : Strategy
    {
        protected internal override void Next()
        {
            if (Length % 14 == 0) Buy(10);
            if (Length % 14 == 7) Close();
        }
    }
}
