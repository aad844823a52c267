using System.Text.Json.Nodes;
using Bifrost.Cli.Options;
using Bifrost.Cli.Runs;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Report.Model;

namespace Bifrost.Cli.Output;

/// <summary>What a backtest answers in JSON. Times are ISO 8601, UTC; sizes are negative for sales and short positions.</summary>
/// <param name="Engine">Which engine ran it; of rules, whether the rules kernel gives the same.</param>
/// <param name="Figures">By name in snake_case; percentages as fractions; null where a figure is not defined.</param>
/// <param name="Analyzers">What those that were asked for say, by their name, under backtrader's keys.</param>
/// <param name="Values">Cash and value of every step of the run; only when asked for.</param>
sealed record RunAnswer(
    string Strategy, string Engine, IReadOnlyDictionary<string, string> Parameters, IReadOnlyList<FeedAnswer> Feeds,
    double Cash, double FinalCash, double FinalValue, IReadOnlyDictionary<string, double> Figures,
    IReadOnlyList<TradeAnswer> Trades, IReadOnlyList<OrderAnswer> Orders, IReadOnlyList<FillAnswer> Fills,
    JsonObject? Analyzers, ValuesAnswer? Values, IReadOnlyList<string> Warnings, string? Report, string? Csv,
    TrustAnswer Trust, IReadOnlyList<RivalAnswer>? Compared, AuditAnswer? Audit)
{
    /// <param name="summaries">Of the run, then of those it is compared with.</param>
    public static RunAnswer Of(FinishedRun finished, IReadOnlyList<RunBrief> summaries, RunOutputs outputs, RunTrust trust)
    {
        var (run, result, summary) = (finished.Run, finished.Result, summaries[0]);
        return new(
            run.Name,
            finished.Engine,
            summary.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal),
            [.. run.Readings.Select((reading, index) => FeedAnswer.Of(reading, result, index))],
            run.Options.Broker.Cash,
            result.FinalCash,
            result.FinalValue,
            FiguresOf(summary),
            [.. result.Trades.Select(TradeAnswer.Of)],
            [.. result.Orders.Select(OrderAnswer.Of)],
            [.. result.Fills.Select(fill => FillAnswer.Of(fill, result.Feeds))],
            run.Analyzers.Count == 0 ? null : AnalyzerResults.Json(run.Analyzers),
            outputs.WithValues ? ValuesAnswer.Of(result) : null,
            summary.Warnings,
            outputs.Report,
            outputs.Csv,
            TrustAnswer.Of(trust),
            summaries.Count == 1 ? null : [.. summaries.Skip(1).Select(rival => new RivalAnswer(rival.Name, FiguresOf(rival)))],
            finished.Audit is { } audit ? AuditAnswer.Of(audit) : null);
    }

    internal static Dictionary<string, double> FiguresOf(RunBrief summary)
    {
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var figure in summary.Statistics.SelectMany(group => group.Figures))
            figures[figure.Label.ToLowerInvariant().Replace(' ', '_')] = figure.Value;
        return figures;
    }
}

/// <summary>The figures of a strategy run beside, on the same bars.</summary>
sealed record RivalAnswer(string Strategy, IReadOnlyDictionary<string, double> Figures);

/// <summary>A series of bars that was traded.</summary>
sealed record FeedAnswer(string Name, string File, string Timeframe, int Bars, string From, string To, IReadOnlyList<string> Notes)
{
    public static FeedAnswer Of(BarReading reading, BacktestResult result, int index)
    {
        var feed = result.Feeds[index];
        var bars = result.BarsOf(feed);
        return new(
            feed.Name, reading.Report.File, TimeframeText.Show(feed.Timeframe, feed.Compression), bars.Count, Times.Show(bars.Time[0]),
            Times.Show(bars.Time[^1]), reading.Report.Notes);
    }
}

/// <summary>A trade. While it is open its size is what is held, and the profit is that of the part closed so far.</summary>
sealed record TradeAnswer(
    int Id, string Feed, string Status, double Size, double PeakSize, double Price, double ExitPrice, string Opened, string? Closed,
    int Bars, double Commission, double Profit, double NetProfit)
{
    public static TradeAnswer Of(Trade trade) => new(
        trade.Id, trade.Feed.Name, Words.Of(trade.Status), trade.Size, trade.IsLong ? trade.PeakSize : -trade.PeakSize,
        trade.Price, trade.ExitPrice, Times.Show(trade.TimeOpened), trade.IsClosed ? Times.Show(trade.TimeClosed) : null,
        trade.Bars, trade.Commission, trade.ProfitLoss, trade.NetProfitLoss);
}

/// <summary>An order and what became of it.</summary>
/// <param name="Reason">Why it ended unfilled, with the numbers behind it.</param>
sealed record OrderAnswer(
    int Id, string Feed, string Type, double Size, double Price, string Created, string Status, double FilledSize, double FilledPrice,
    double Commission, string? Reason, double? CashNeeded, double? CashAvailable, string? Tag)
{
    public static OrderAnswer Of(Order order)
    {
        var (end, done) = (order.Outcome, order.Executed);
        var lacksCash = end.CashNeeded != 0;
        return new(
            order.Id, order.Feed.Name, Words.Of(order.Type), order.Size, order.Price, Times.Show(order.CreatedAt), Words.Of(order.Status),
            done.Size, done.Price, done.Commission, end.End == OrderEnd.None ? null : Words.Of(end.End),
            lacksCash ? end.CashNeeded : null, lacksCash ? end.CashAvailable : null, order.Terms.Tag);
    }
}

/// <summary>One execution.</summary>
sealed record FillAnswer(int Order, string Feed, string Time, double Size, double Price, double Commission)
{
    public static FillAnswer Of(Fill fill, FeedSet feeds) =>
        new(fill.OrderId, feeds[fill.Feed].Name, Times.Show(fill.Time), fill.Size, fill.Price, fill.Commission);
}

/// <summary>Columns of equal length.</summary>
sealed record ValuesAnswer(IReadOnlyList<string> Time, IReadOnlyList<double> Cash, IReadOnlyList<double> Value)
{
    public static ValuesAnswer Of(BacktestResult result) => new(
        [.. Enumerable.Range(0, result.Schedule.Cycles).Select(cycle => Times.Show(result.Schedule.StrategyTimeAt(cycle)))],
        [.. result.Cash], [.. result.Value]);
}
