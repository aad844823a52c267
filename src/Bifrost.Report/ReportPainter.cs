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
        new("Sessions", "Calendar days in the first feed's zone that have a bar; returns go from one's last value to the next one's."),
        new("Sessions a year", "252, or 365 where weekends are traded; 52, 12, 4 or 1 for weekly and longer bars."),
        new("Drawdown", "Measured at bar closes, open positions at their closing prices."),
        new("Annual growth", "By elapsed time, 365.2425 days to a year; not told for runs below 30 days."),
        new("Profit", "Of a trade: after commission on both sides. A trade still open counts at the last close; one that nets 0 is won."),
        new("MAE and MFE", "Worst and best price while a trade lasted, over its entry price; its first and last bar count whole."),
        new("Crises", "From the S&P 500's highest close to its lowest; only those that the run covers whole."),
        new("Benchmark", "The starting cash held in the first feed from its first close, without costs or dividends."),
    ];

    /// <param name="runs">At least one; more are put side by side.</param>
    /// <param name="versions">Of what surrounds the runs; each run names the engine and its data itself.</param>
    public static ReportModel Paint(IReadOnlyList<RunFacts> runs, IReadOnlyList<Note> versions)
    {
        if (runs.Count == 0) throw new ArgumentException("A report needs at least one run.", nameof(runs));
        string title = string.Join(", ", runs.Select(run => run.Name).Distinct(StringComparer.Ordinal));
        return new(title, [.. runs.Select(Paint)], Conventions, versions);
    }

    /// <summary>The figures alone, for a screen or a list of runs.</summary>
    public static RunBrief Summarize(RunFacts run) => new(
        run.Name, Subtitle(run), run.Parameters, run.Setup, run.Warnings, Statistics(new(new(run)), new(run.Trades)));

    static RunModel Paint(RunFacts run)
    {
        var columns = new RunColumns(run);
        var returns = new ReturnFigures(columns);
        var trades = new TradeStatistics(run.Trades);
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
            Statistics = [.. Statistics(returns, trades), .. MoreStatistics(columns)],
            Times = PackedColumn.Of(UnixTime.Milliseconds(run.Times)),
            Equity = PackedColumn.Of(run.Value),
            Cash = PackedColumn.Of(run.Cash),
            Drawdown = PackedColumn.Of(columns.Curve, 5),
            Benchmark = columns.Held is { } held ? new($"Hold {run.Feeds[0].Name}", PackedColumn.Of(held)) : null,
            Feeds = [.. run.Feeds.Select(Columns.Of)],
            Trades = Columns.Of(run.Trades, run),
            Fills = Columns.Of(run.Fills),
            Years = PeriodTables.Years(columns),
            Drawdowns = PeriodTables.Drawdowns(columns, DrawdownRows),
            Distributions = Distributions(returns, trades),
            Rolling = RollingTable.Of(columns),
            Tags = TagTables.Of(run.Trades),
            Crises = PeriodTables.Crises(columns),
            Comparison = ConventionTable.Of(columns, returns, trades),
            Refusals = Columns.Of(run.Refusals, run),
            Versions = RunVersions.Of(run),
        };
    }

    static Figure[] Tiles(ReturnFigures returns, TradeStatistics trades) =>
    [
        returns.Final, returns.Total, returns.Cagr, returns.Sharpe,
        returns.MaxDrawdown, trades.WinRate, trades.ProfitFactor, trades.Count,
    ];

    static FigureGroup[] Statistics(ReturnFigures returns, TradeStatistics trades) =>
    [
        new("Return", [returns.Final, returns.Total, returns.Cagr, returns.Best, returns.Worst, returns.Rising]),
        new("Risk", [returns.Volatility, returns.MaxDrawdown, returns.Sharpe, returns.Sortino, returns.Calmar, returns.TimeInMarket]),
        new("Trades", [trades.Count, trades.WinRate, trades.ProfitFactor, trades.Expectancy, trades.MeanReturn, trades.MeanBars]),
        new("Profit and loss", [trades.MeanWin, trades.MeanLoss, trades.Largest, trades.Smallest, trades.Commission, returns.Turnover]),
    ];

    static IEnumerable<FigureGroup> MoreStatistics(RunColumns columns)
    {
        var returns = columns.Sessions.Returns;
        yield return ShapeFigures.Distribution(returns);
        if (columns.HeldSessions is { } held)
            yield return ShapeFigures.Benchmark(returns, held.Returns, columns.Sessions.PerYear());
    }

    static Histogram[] Distributions(ReturnFigures returns, TradeStatistics trades) =>
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
        IEnumerable<string> parts = [string.Join(", ", run.Feeds.Select(feed => feed.Name)), run.Timeframe, PeriodText.Of(run.Times)];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    // Two bars on one day are enough.
    static bool IsIntraday(long[] times) =>
        times.Zip(times.Skip(1)).Any(pair => UtcTime.DayNumber(pair.First) == UtcTime.DayNumber(pair.Second));
}
