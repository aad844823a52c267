using System.Text.Json.Nodes;
using Bifrost.Engine.Data;
using Bifrost.Engine.Scanning;
using static Bifrost.Engine.Tests.Scanning.SystemGolden;

namespace Bifrost.Engine.Tests.Scanning;

public class TradeOutcomeTests
{
    static readonly SignalBacktestOptions AtLevels = new() { FillsAtLevel = true };

    [Fact]
    public void Every_trade_of_the_original_ends_the_same()
    {
        var bars = DailyBars().ToDictionary(series => series.Name, series => series.Bars);
        var rows = Read("trade_outcomes")["rows"]!.AsArray();
        Assert.Equal(1620, rows.Count);
        foreach (var row in rows)
        {
            var outcome = Outcome(
                bars[Text(row![0])], (int)Number(row[1]), new((int)Number(row[2]), Number(row[3], 0), Number(row[4], 0)),
                isLong: Text(row[5]) == "long", AtLevels);
            AssertSame(row, (int)Number(row[6]) - (int)Number(row[1]), Number(row[7]), Text(row[8]), outcome);
        }
    }

    [Fact]
    public void Every_case_made_by_hand_ends_the_same()
    {
        var golden = Read("trade_outcomes");
        var bars = Bars.Of([
            .. golden["hand_bars_date_high_low_close"]!.AsArray().Select(row => new Bar(
                (long)Number(row![0]) * UtcTime.Day, Number(row[3]), Number(row[1]), Number(row[2]), Number(row[3]), 0)),
        ]);
        var cases = golden["hand_cases_entry_idx_0_unless_given"]!.AsArray();
        foreach (var item in cases.Where(item => Text(item!["reason"]) != "No Data"))
        {
            var rule = new ExitRule((int)Number(item!["hp"]), Number(item["sl"]), Number(item["tp"], 0));
            var outcome = Outcome(bars, 0, rule, isLong: Text(item["type"]) == "long", AtLevels);
            AssertSame(item, (int)Number(item["exit_idx"]), Number(item["exit_price"]), Text(item["reason"]), outcome);
        }
    }

    [Theory]
    [InlineData(true, 5, 0, 90)]
    [InlineData(true, 0, 8, 112)]
    [InlineData(false, 5, 0, 112)]
    [InlineData(false, 0, 8, 90)]
    public void A_gap_beyond_the_level_fills_at_the_open(bool isLong, double stop, double target, double open)
    {
        var bars = Bars.Of(
            new Bar(UtcTime.Day, 100, 101, 99, 100, 0), new Bar(2 * UtcTime.Day, open, open + 3, open - 3, open + 1, 0),
            new Bar(3 * UtcTime.Day, 100, 101, 99, 100, 0));
        var rule = new ExitRule(2, stop, target);

        Same(open, Outcome(bars, 0, rule, isLong, new()).Price, "at the open");
        Assert.NotEqual(open, Outcome(bars, 0, rule, isLong, AtLevels).Price);
    }

    [Fact]
    public void Slippage_makes_stops_and_time_exits_worse_and_leaves_targets_alone()
    {
        var bars = Bars.Of(
            new Bar(UtcTime.Day, 100, 101, 99, 100, 0), new Bar(2 * UtcTime.Day, 100, 111, 94, 105, 0));
        var options = new SignalBacktestOptions { Slippage = new() { Percent = 0.001, AtOpen = true } };

        Same(95 * 0.999, Outcome(bars, 0, new(1, 5), isLong: true, options).Price, "stop");
        Same(110, Outcome(bars, 0, new(1, 0, 10), isLong: true, options).Price, "target");
        Same(105 * 0.999, Outcome(bars, 0, new(1), isLong: true, options).Price, "time exit of a long");
        Same(105 * 1.001, Outcome(bars, 0, new(1), isLong: false, options).Price, "time exit of a short");
    }

    internal static TradeOutcome Outcome(Bars bars, int entry, ExitRule rule, bool isLong, SignalBacktestOptions options)
    {
        var direction = isLong ? SignalDirection.Long : SignalDirection.Short;
        var signal = new TradeSignal("X", bars.Time[entry], direction);
        var plan = SignalPlan.Of([signal], [new BarSeries("X", bars) { Timeframe = Timeframe.Minutes }], new());
        var touches = new TouchTable(plan, rule.HoldingPeriod, [rule.StopLoss], [rule.TakeProfit]);
        return TradeOutcome.Of(
            plan.Entries[0], bars, rule, touches.Stop(0, rule.StopLoss), touches.Target(0, rule.TakeProfit), options);
    }

    static void AssertSame(JsonNode item, int bars, double price, string reason, TradeOutcome outcome)
    {
        Assert.Equal(bars, outcome.Bars);
        Same(price, outcome.Price, item.ToJsonString());
        Assert.Equal(reason, FixedPortfolioTests.ReasonOf(outcome.Reason));
    }
}
