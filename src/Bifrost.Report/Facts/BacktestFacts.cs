using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Report.Model;
using Bifrost.Report.Tables;

namespace Bifrost.Report.Facts;

/// <summary>Reads a finished backtest.</summary>
public static class BacktestFacts
{
    /// <param name="name">What the run is called in the report.</param>
    /// <param name="strategy">The one that ran: its parameters and the lines it holds are shown.</param>
    /// <param name="options">Those of the run.</param>
    public static RunFacts Of(string name, BacktestResult result, Strategy strategy, BacktestOptions options) => new()
    {
        Name = name,
        Timeframe = string.Join(", ", result.Feeds
            .Select(feed => PeriodText.Timeframe(feed.Timeframe, feed.Compression)).Distinct(StringComparer.Ordinal)),
        Parameters = ParametersOf(strategy),
        Setup = SetupNotes.Of(options, strategy),
        Warnings = SetupNotes.Cheats(options),
        Session = result.Feeds[0].Session,
        StartCash = options.Broker.Cash,
        Times = [.. Enumerable.Range(0, result.Schedule.Cycles).Select(result.Schedule.StrategyTimeAt)],
        Value = [.. result.Value],
        Cash = [.. result.Cash],
        Feeds = [.. result.Feeds.Select(feed => FeedOf(feed, result, strategy))],
        Trades = [.. result.Trades.Select(trade => TradeOf(trade, result))],
        Fills = [.. result.Fills.Select(fill => new FillFacts(fill.Feed, fill.Time, fill.Price, fill.Size))],
        Refusals = RefusedOrders.Of(result.Orders),
        Exposure = TimeInMarket.Of(result.Fills, result.Schedule.Cycles),
        Traded = Turnover.Traded(result.Fills, feed => result.Broker.Commission(result.Feeds[feed])),
    };

    internal static IReadOnlyList<Parameter> ParametersOf(Strategy strategy)
    {
        // Without such a constructor a strategy has no defaults and is not in the catalog either.
        if (StrategyEntry.Of(strategy) is not { } entry) return [];
        return
        [
            .. entry.Parameters.Select(parameter =>
                new Parameter(parameter.Name, parameter.Show(parameter.ValueOf(strategy)), parameter.Help)),
        ];
    }

    static FeedFacts FeedOf(Feed feed, BacktestResult result, Strategy strategy) =>
        new(feed.Name, result.BarsOf(feed), ShownLines.Of(result, strategy, feed));

    static TradeFacts TradeOf(Trade trade, BacktestResult result)
    {
        var scheme = result.Broker.Commission(trade.Feed);
        double size = trade.IsLong ? trade.PeakSize : -trade.PeakSize;
        bool closed = trade.IsClosed;
        double open = closed ? 0 : scheme.ProfitLoss(trade.Size, trade.Price, LastClose(trade.Feed, result));
        return new(
            trade.Feed.Index, size, trade.TimeOpened, trade.Price, closed ? trade.TimeClosed : null,
            closed ? trade.ExitPrice : double.NaN, scheme.CostOf(size, trade.Price), trade.NetProfitLoss + open,
            trade.Commission, closed ? trade.Bars : trade.Feed.Length - trade.BarOpened)
        {
            EntryTag = trade.EntryTag ?? "",
            ExitTag = trade.ExitTag ?? "",
        };
    }

    static double LastClose(Feed feed, BacktestResult result) =>
        result.BarsOf(feed).Close is [.., var last] ? last : double.NaN;
}
