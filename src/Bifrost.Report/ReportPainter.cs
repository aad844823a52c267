using Bifrost.Engine.Data;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;
using Bifrost.Report.Tables;

namespace Bifrost.Report;

/// <summary>Makes the chart model out of facts: the one place where figures and tables are computed.</summary>
public static class ReportPainter
{
    const int DrawdownRows = 10;

    static readonly Note[] Conventions =
    [
        new("Times", "All times are UTC; a bar bears the time at which it closes."),
        new("Sessions", "Returns are taken from the last value of one calendar day that has a bar to the last value of the next."),
        new("Sessions a year", "252, or 365 where weekends are traded; 52, 12, 4 or 1 for weekly and longer bars."),
        new("Drawdown", "Measured at bar closes, open positions at their closing prices."),
        new("Profit", "Of a trade: after commission on both sides. A trade still open counts at the last close."),
        new("MAE and MFE", "Worst and best price while a trade lasted, over its entry price; its first and last bar count whole."),
        new("Benchmark", "The starting cash held in the first feed from its first close, without costs or dividends."),
    ];

    /// <param name="runs">At least one; more are put side by side.</param>
    /// <param name="versions">Of the engine and the data, and the command that repeats the run.</param>
    public static ReportModel Paint(IReadOnlyList<RunFacts> runs, IReadOnlyList<Note> versions)
    {
        if (runs.Count == 0) throw new ArgumentException("A report needs at least one run.", nameof(runs));
        string title = string.Join(", ", runs.Select(run => run.Name).Distinct(StringComparer.Ordinal));
        return new(title, [.. runs.Select(Paint)], Conventions, versions);
    }

    /// <summary>The figures alone, for a screen or a list of runs.</summary>
    public static RunSummary Summarize(RunFacts run)
    {
        double start = run.StartCash;
        var sessions = Sessions.Of(run.Times, run.Value, start);
        double[]? held = Benchmark.Hold(run, start);
        var heldSessions = held is null ? null : Sessions.Of(run.Times, held, start);
        var returns = new ReturnFigures(run, sessions, heldSessions, Drawdowns.Curve(run.Value, start));
        return new(run.Name, Subtitle(run), run.Parameters, run.Setup, run.Warnings, Statistics(returns, new(run.Trades)));
    }

    static RunModel Paint(RunFacts run)
    {
        double start = run.StartCash;
        var sessions = Sessions.Of(run.Times, run.Value, start);
        double[]? held = Benchmark.Hold(run, start);
        var heldSessions = held is null ? null : Sessions.Of(run.Times, held, start);
        double[] drawdown = Drawdowns.Curve(run.Value, start);
        var returns = new ReturnFigures(run, sessions, heldSessions, drawdown);
        var trades = new TradeFigures(run.Trades);
        return new()
        {
            Name = run.Name,
            Subtitle = Subtitle(run),
            Currency = run.Currency,
            Intraday = IsIntraday(run.Times),
            Warnings = run.Warnings,
            Parameters = run.Parameters,
            Setup = run.Setup,
            Tiles = Tiles(returns, trades),
            Statistics = Statistics(returns, trades),
            Times = PackedColumn.Of(UnixTime.Milliseconds(run.Times)),
            Equity = PackedColumn.Of(run.Value),
            Cash = PackedColumn.Of(run.Cash),
            Drawdown = PackedColumn.Of(drawdown, 5),
            Benchmark = held is null ? null : new($"Hold {run.Feeds[0].Name}", PackedColumn.Of(held)),
            Feeds = [.. run.Feeds.Select(Columns.Of)],
            Trades = Columns.Of(run.Trades, run),
            Fills = Columns.Of(run.Fills),
            Years = CalendarReturns.Of(sessions, heldSessions),
            Drawdowns = Drawdowns.Deepest(run.Times, drawdown, DrawdownRows),
            Distributions = Distributions(returns, trades),
        };
    }

    static Figure[] Tiles(ReturnFigures returns, TradeFigures trades) =>
    [
        returns.Final, returns.Total, returns.Cagr, returns.Sharpe,
        returns.MaxDrawdown, trades.WinRate, trades.ProfitFactor, trades.Count,
    ];

    static FigureGroup[] Statistics(ReturnFigures returns, TradeFigures trades) =>
    [
        new("Return", [returns.Final, returns.Total, returns.Cagr, returns.Best, returns.Worst, returns.Rising]),
        new("Risk", [returns.Volatility, returns.MaxDrawdown, returns.Sharpe, returns.Sortino, returns.Calmar, returns.TimeInMarket]),
        new("Trades", [trades.Count, trades.WinRate, trades.ProfitFactor, trades.Expectancy, trades.MeanReturn, trades.MeanBars]),
        new("Profit and loss", [trades.MeanWin, trades.MeanLoss, trades.Largest, trades.Smallest, trades.Commission]),
    ];

    static Histogram[] Distributions(ReturnFigures returns, TradeFigures trades) =>
    [
        .. new[]
        {
            Histograms.Of("Session returns", FigureUnit.Percent, returns.Returns),
            Histograms.Of("Trade returns", FigureUnit.Percent, trades.Returns),
            Histograms.Of("Bars held", FigureUnit.Count, trades.Bars),
        }.OfType<Histogram>(),
    ];

    static string Subtitle(RunFacts run)
    {
        IEnumerable<string> parts = [string.Join(", ", run.Feeds.Select(feed => feed.Name)), run.Timeframe, Period(run.Times)];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    static string Period(long[] times) => times switch
    {
        [] => "no bars",
        [var only] => $"{UtcTime.ToDateTime(only):d MMM yyyy} · 1 bar",
        [var first, .., var last] =>
            $"{UtcTime.ToDateTime(first):d MMM yyyy} – {UtcTime.ToDateTime(last):d MMM yyyy} · {times.Length:N0} bars",
    };

    // Two bars on one day are enough.
    static bool IsIntraday(long[] times) =>
        times.Zip(times.Skip(1)).Any(pair => UtcTime.DayNumber(pair.First) == UtcTime.DayNumber(pair.Second));
}
