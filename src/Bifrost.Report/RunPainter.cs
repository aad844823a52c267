using Bifrost.Engine.Data;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;
using Bifrost.Report.Tables;

namespace Bifrost.Report;

/// <summary>Makes the chart model of a run out of its facts: the one place where figures and tables are computed.</summary>
public static class RunPainter
{
    const int DrawdownRows = 10;

    public static RunModel Paint(RunFacts run)
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
