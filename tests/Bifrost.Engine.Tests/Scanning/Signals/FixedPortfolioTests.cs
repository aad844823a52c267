using System.Text.Json.Nodes;
using Bifrost.Engine.Scanning;
using static Bifrost.Engine.Tests.Scanning.SystemGolden;

namespace Bifrost.Engine.Tests.Scanning;

/// <summary>
/// fixed_portfolio_engine.json: an independent reference of the corrected rules, which fills at the level and skips short ends.
/// </summary>
public class FixedPortfolioTests
{
    [Fact]
    public void Every_run_of_the_reference_comes_out_the_same()
    {
        var (bars, signals) = (DailyBars(), Signals());
        var runs = Read("fixed_portfolio_engine")["runs"]!.AsArray();
        Assert.Equal(12, runs.Count);
        foreach (var (index, run) in runs.Index())
        {
            var options = Options(run!["config"]!) with { FillsAtLevel = true, SkipsIncomplete = true };
            AssertSame($"run {index}", run["result"]!, SignalBacktest.Run(signals, bars, options));
        }
    }

    static void AssertSame(string name, JsonNode expected, SignalBacktestResult result)
    {
        var trades = expected["trades"]!.AsArray();
        Assert.Equal(trades.Count, result.Trades.Count);
        foreach (var (index, (trade, actual)) in trades.Zip(result.Trades).Index()) AssertSame($"{name} trade {index}", trade!, actual);

        var skipped = result.Skipped.Count(signal => signal.Reason is SkipReason.NoCapital or SkipReason.BelowOneShare);
        Assert.Equal(expected["skipped_no_capital"]!.GetValue<int>(), skipped);
        var table = result.PerTrade;
        Same(Number(expected["total_return_pct"]), table.TotalReturn, $"{name} return");
        Same(Number(expected["total_return_pct"]), result.Summary.TotalReturn * 100, $"{name} return of the curve");
        Same(Number(expected["max_drawdown_pct"]), table.MaxDrawdown, $"{name} drawdown");
        Same(Number(expected["win_rate_pct"]), table.WinRate, $"{name} win rate");
        Same(Number(expected["profit_factor"]), table.ProfitFactor, $"{name} profit factor");
    }

    static void AssertSame(string name, JsonNode expected, SignalTrade actual)
    {
        Assert.Equal(Text(expected["Ticker"]), actual.Symbol);
        Assert.Equal(Day(expected["Entry Date"]!), Day(actual.EntryTime));
        Assert.Equal(Day(expected["Exit Date"]!), Day(actual.ExitTime));
        Assert.Equal(Text(expected["Exit Reason"]), ReasonOf(actual.Reason));
        Assert.Equal(expected["Days Held"]!.GetValue<int>(), actual.Bars);
        Same(Number(expected["Entry Price"]), actual.EntryPrice, $"{name} entry price");
        Same(Number(expected["Exit Price"]), actual.ExitPrice, $"{name} exit price");
        Same(Number(expected["Shares"]), actual.Shares, $"{name} shares");
        Same(Number(expected["Position Value"]), actual.Cost, $"{name} cost");
        Same(Number(expected["P&L ($)"]), actual.NetProfit, $"{name} profit");
        Same(Number(expected["Profit/Loss (%)"]), actual.ReturnPercent, $"{name} return");
        Same(Number(expected["Portfolio Value"]), actual.EquityAfter, $"{name} equity after");
        Same(Number(expected["Equity At Entry"]), actual.EquityBefore, $"{name} equity before");
        Same(Number(expected["Open Value At Entry"]), actual.TiedUpBefore, $"{name} tied up");
    }

    public static string ReasonOf(ExitReason reason) => reason switch
    {
        ExitReason.StopLoss => "Stop Loss",
        ExitReason.TakeProfit => "Take Profit",
        _ => "Time Exit",
    };
}
