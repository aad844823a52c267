using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Sweep;

/// <summary>A figure of a run that sets of parameters are ranked, filtered and shown by.</summary>
/// <param name="Name">In snake_case, as objectives and requirements write it.</param>
/// <param name="Help">What it is, with its unit.</param>
/// <param name="IsHigherBetter">Which way a search goes that names it alone.</param>
/// <param name="Of">Its value; NaN where it is undefined.</param>
public sealed record SweepMetric(string Name, string Help, bool IsHigherBetter, Func<RunSummary, double> Of)
{
    /// <summary>Those that are known without the value of every bar.</summary>
    public bool IsCheap { get; init; }
}

/// <summary>The metrics, in the order in which a row of a sweep holds them.</summary>
public static class SweepMetrics
{
    /// <summary>Places of the metrics that are known without the value of every bar.</summary>
    internal const int FinalValue = 0, TotalReturn = 1, Trades = 2, OpenTrades = 3, Orders = 4, Fills = 5;

    public static IReadOnlyList<SweepMetric> All { get; } =
    [
        new("final_value", "cash and positions at the end", true, run => run.FinalValue) { IsCheap = true },
        new("total_return", "final over initial value, less 1: 0.05 is 5 %", true, run => run.TotalReturn) { IsCheap = true },
        new("trades", "closed trades", true, run => run.Trades.Closed) { IsCheap = true },
        new("open_trades", "trades still open at the end", false, run => run.OpenTrades) { IsCheap = true },
        new("orders", "orders placed, whatever became of them", false, run => run.Orders) { IsCheap = true },
        new("fills", "executions", false, run => run.Fills) { IsCheap = true },
        new("annual_return", "compound growth by the year, as a fraction", true, run => run.AnnualReturn),
        new("max_drawdown", "the deepest fall from a peak, as a fraction of it", false, run => run.Drawdown.Depth),
        new("drawdown_bars", "the most bars in a row below a peak", false, run => run.Drawdown.Bars),
        new("sharpe", "mean over deviation of session returns, by the year", true, run => run.Sharpe),
        new("sortino", "mean over shortfall of session returns, by the year", true, run => run.Sortino),
        new("calmar", "annual return over the deepest drawdown", true, run => run.Calmar),
        new("volatility", "deviation of session returns, by the year", false, run => run.Volatility),
        new("win_rate", "won over closed trades, as a fraction", true, run => run.Trades.WinRate),
        new("profit_factor", "gross profit over gross loss", true, run => run.Trades.ProfitFactor),
        new("average_trade", "mean net profit of a closed trade, in money", true, run => run.Trades.AverageProfit),
        new("best_trade", "highest net profit of a trade", true, run => run.Trades.Best),
        new("worst_trade", "lowest net profit of a trade", true, run => run.Trades.Worst),
        new("system_quality", "root of trades times mean over deviation of their profits", true, run => run.Trades.SystemQuality),
        new("exposure", "share of bars with a position", false, run => run.Exposure),
        new("turnover", "times the account is turned over in a year, one way", false, run => run.Turnover),
        new("commission", "paid on all fills", false, run => run.Commission),
    ];

    /// <summary>As formulas name them.</summary>
    public static IReadOnlyList<FormulaName> Names { get; } = FormulaName.Numbers(All.Select(metric => metric.Name));

    /// <summary>The place of a metric; -1 when there is none of that name.</summary>
    public static int IndexOf(string name)
    {
        for (var i = 0; i < All.Count; i++)
            if (All[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    internal static void Read(RunSummary run, Span<double> figures)
    {
        for (var i = 0; i < figures.Length; i++) figures[i] = All[i].Of(run);
    }

    /// <summary>Those that are known without the value of every bar; the others are NaN.</summary>
    /// <param name="cash">What the run began with.</param>
    internal static void Read(in KernelFigures run, double cash, Span<double> figures)
    {
        figures.Fill(double.NaN);
        figures[FinalValue] = run.FinalValue;
        figures[TotalReturn] = Growth.Simple(cash, run.FinalValue);
        figures[Trades] = run.ClosedTrades;
        figures[OpenTrades] = run.OpenTrades;
        figures[Orders] = run.Orders;
        figures[Fills] = run.Fills;
    }
}
