using System.Text.Json.Nodes;
using Bifrost.Engine.Scanning;
using static Bifrost.Engine.Tests.Scanning.SystemGolden;

namespace Bifrost.Engine.Tests.Scanning;

/// <summary>run_single_parameter_combo.json: what the original platform printed.</summary>
public class OriginalBacktestTests
{
    [Fact]
    public void Every_combination_of_the_original_comes_out_the_same()
    {
        ForEachRun((name, run) =>
        {
            var result = Run(run, OriginalForm.Combination);
            AssertSame($"{name} head", run["head_combo"]!, result.Table);
            AssertTrades(name, run["head_combo"]!["trades"]?.AsArray() ?? [], result.Trades);
            AssertSame($"{name} old", run["old_combo_metrics"]!, Run(run, OriginalForm.OlderCombination).Table);
        });
    }

    [Fact]
    public void Every_sequential_run_of_the_original_comes_out_the_same()
    {
        ForEachRun((name, run) =>
        {
            var (expected, result) = (run["sequential_run_backtest"]!, Run(run, OriginalForm.Sequential));
            AssertTrades(name, expected["trades"]!.AsArray(), result.Trades);
            if (expected["performance_metrics"] is not { } metrics) return;
            AssertSame(name, metrics, result.Table);
            Same(Number(metrics["Average Holding Period (days)"]), result.Table.AverageHolding, $"{name} holding");
            Same(Number(metrics["Max Position Size ($)"]), result.Table.HighestCost, $"{name} highest cost");
            Same(Number(metrics["Min Position Size ($)"]), result.Table.LowestCost, $"{name} lowest cost");
            AssertLeverage(name, metrics["Leverage Metrics"]!, LeverageTable.Of(result.Trades)!);
        });
    }

    [Fact]
    public void The_series_of_invested_capital_is_the_original_one()
    {
        ForEachRun((name, run) =>
        {
            // Of most runs the corpus keeps the last days only.
            var expected = run["sequential_run_backtest"]!["invested_value"]?.AsArray() ?? [];
            var actual = InvestedCapital.Of(Run(run, OriginalForm.Sequential).Trades);
            foreach (var (day, (date, invested)) in expected.Zip(actual.TakeLast(expected.Count)))
            {
                Assert.Equal(Day(day!["Date"]!), date);
                Same(Number(day["Invested Value"]), invested, $"{name} {date}");
            }
        });
    }

    [Fact]
    public void The_table_of_the_original_optimiser_comes_out_the_same()
    {
        var golden = Read("optimization_table");
        var (bars, signals) = (DailyBars(), Signals());
        var rows = golden["results"]!.AsArray();
        Assert.Equal(27, rows.Count);
        foreach (var row in rows)
        {
            var rule = new ExitRule((int)Number(row!["Holding Period"]), Number(row["Stop Loss (%)"]), Number(row["Take Profit (%)"]));
            AssertSame($"{rule}", row, OriginalBacktest.Run(signals, bars, new() { Exit = rule }, OriginalForm.Combination).Table);
        }
    }

    static void ForEachRun(Action<string, JsonNode> check)
    {
        var runs = Read("run_single_parameter_combo")["runs"]!.AsArray();
        Assert.Equal(12, runs.Count);
        foreach (var (index, run) in runs.Index()) check($"run {index}", run!);
    }

    static OriginalResult Run(JsonNode run, OriginalForm form) =>
        OriginalBacktest.Run(Signals(), DailyBars(), Options(run["config"]!), form);

    internal static void AssertSame(string name, JsonNode expected, OriginalTable actual)
    {
        Assert.Equal((int)Number(expected["Total Trades"]), actual.Trades);
        foreach (var (key, value) in (ReadOnlySpan<(string, double)>)
        [
            ("Total Return (%)", actual.TotalReturn), ("Total P&L ($)", actual.TotalProfit), ("Win Rate (%)", actual.WinRate),
            ("Max Drawdown (%)", actual.MaxDrawdown), ("Profit Factor", actual.ProfitFactor), ("Sharpe Ratio", actual.Sharpe),
            ("Calmar Ratio", actual.Calmar), ("Average Win (%)", actual.AverageWin), ("Average Loss (%)", actual.AverageLoss),
            ("Average Win ($)", actual.AverageWinMoney), ("Average Loss ($)", actual.AverageLossMoney),
            ("Avg Position Size ($)", actual.AverageCost),
        ])
        {
            if (expected.AsObject().ContainsKey(key)) Same(Number(expected[key]), value, $"{name}: {key}");
            else if (key == "Avg Position Size ($)") Same(Number(expected["Average Position Size ($)"]), value, $"{name}: {key}");
        }
    }

    static void AssertTrades(string name, JsonArray expected, IReadOnlyList<SignalTrade> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (index, (trade, found)) in expected.Zip(actual).Index())
        {
            var what = $"{name} trade {index}";
            Assert.Equal(
                (Text(trade!["Ticker"]), Day(trade["Entry Date"]!), Day(trade["Exit Date"]!), Text(trade["Exit Reason"])),
                (found.Symbol, Day(found.EntryTime), Day(found.ExitTime), FixedPortfolioTests.ReasonOf(found.Reason)));

            // Combinations write down the day of the entry, whatever day the signal is of.
            Assert.Equal(Day(trade["Signal Date"]!), Day(found.EntryTime));
            Same(Number(trade["Shares"]), found.Shares, $"{what} shares");
            Same(Number(trade["Position Value"]), found.Cost, $"{what} cost");
            Same(Number(trade["P&L ($)"]), found.Profit, $"{what} profit");
            Same(Number(trade["Profit/Loss (%)"]), OriginalTable.Percent(found), $"{what} return");
            Same(Number(trade["Portfolio Value"]), found.EquityAfter, $"{what} equity");
            if (trade["Leverage Used"] is null) continue;
            Same(Number(trade["Leverage Used"]), found.Leverage, $"{what} leverage");
            Same(Number(trade["Volatility"]), found.Volatility, $"{what} volatility");
            Same(Number(trade["ATR"]), found.Atr, $"{what} ATR");
        }
    }

    static void AssertLeverage(string name, JsonNode expected, LeverageTable actual)
    {
        foreach (var (key, value) in (ReadOnlySpan<(string, double)>)
        [
            ("Average Leverage", actual.Average), ("Max Leverage", actual.Highest), ("Min Leverage", actual.Lowest),
            ("Median Leverage", actual.Median), ("Leverage Volatility", actual.Deviation), ("Leverage Range", actual.Range),
            ("High Leverage Trades (>2x)", actual.Above2), ("Very High Leverage Trades (>3x)", actual.Above3),
            ("Leverage Performance Correlation", actual.Correlation), ("Low Leverage Performance (≤1x)", actual.LowReturn),
            ("Medium Leverage Performance (1x-2x)", actual.MediumReturn), ("High Leverage Performance (>2x)", actual.HighReturn),
            ("Average Leverage Trend", actual.Trend), ("Leverage Risk Score", actual.RiskScore),
        ])
            Same(Number(expected[key]), value, $"{name}: {key}");
        Assert.Equal([.. expected["Leverage Distribution"]!.AsObject().Select(entry => entry.Value!.GetValue<int>())], actual.Distribution);
    }
}
