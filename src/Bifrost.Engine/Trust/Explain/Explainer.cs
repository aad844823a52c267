using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Trust;

/// <summary>
/// Tells of a finished run why it traded and why it did not. All of it is derived afterwards from the orders, the bars and the
/// indicators; the run itself records nothing for it.
/// </summary>
public sealed class Explainer
{
    readonly Strategy _strategy;
    readonly DecisionLog _log;
    readonly ILookup<int, Fill> _fills;

    Explainer(Strategy strategy, DecisionLog log, BacktestResult result)
    {
        (_strategy, _log, Result) = (strategy, log, result);
        _fills = result.Fills.ToLookup(fill => fill.OrderId);
    }

    public BacktestResult Result { get; }

    /// <summary>Runs a strategy, to be asked about it.</summary>
    /// <param name="strategy">A fresh one.</param>
    /// <exception cref="StrategyFailedException">It threw.</exception>
    public static Explainer Run(
        IReadOnlyList<FeedPlan> feeds, Strategy strategy, BacktestOptions options, CancellationToken cancellation = default)
    {
        var log = new DecisionLog();
        // The trade's own list of fills tells which orders took part in it.
        var backtest = new Backtest(Schedule.Of(feeds), [new(strategy, log)], options with { KeepTradeHistory = true });
        return new(strategy, log, backtest.Run(progress: null, cancellation));
    }

    /// <summary>The trade of that number, counted from 1 in the order of opening; null when there is none.</summary>
    public TradeExplanation? Trade(int id)
    {
        if (Result.Trades.FirstOrDefault(trade => trade.Id == id) is not { } trade) return null;

        Order[] orders = [.. trade.History!.Select(change => Result.Orders[change.OrderId - 1]).Distinct()];
        var bars = Result.BarsOf(trade.Feed);
        var excursion = Excursion.Of(bars, trade.TimeOpened, trade.IsClosed ? trade.TimeClosed : null, trade.Price, trade.IsLong);
        return new(
            trade.Id, trade.Feed.Name, trade.IsLong, trade.PeakSize, trade.TimeOpened, trade.IsClosed ? trade.TimeClosed : null,
            trade.Price, trade.ExitPrice, trade.Bars, trade.ProfitLoss, trade.Commission, trade.NetProfitLoss, excursion,
            Bar(trade.Feed, _log.CycleOf(orders[0].Id - 1)),
            trade.IsClosed ? Bar(trade.Feed, _log.CycleOf(orders[^1].Id - 1)) : null,
            [.. orders.Select(Explain)]);
    }

    /// <summary>The last bar of each feed up to that time, and what was decided on it; nothing before the first bars.</summary>
    /// <param name="time">See <see cref="UtcTime"/>.</param>
    public IReadOnlyList<BarExplanation> At(long time)
    {
        var cycle = LastCycleUpTo(time);
        return cycle < 0 ? [] : [.. Result.Feeds.Where(feed => IndexAt(feed, cycle) >= 0).Select(feed => Bar(feed, cycle))];
    }

    BarExplanation Bar(Feed feed, int cycle)
    {
        cycle = Math.Min(cycle, Result.Schedule.Cycles - 1);
        var index = IndexAt(feed, cycle);
        var held = Result.Fills.LastOrDefault(fill => fill.Feed == feed.Index && fill.Cycle <= cycle)?.PositionSize ?? 0;
        Order[] decided = [.. Result.Orders.Where(order => order.Feed == feed && _log.CycleOf(order.Id - 1) == cycle)];
        Order[] waiting = [.. Result.Orders.Where(order => order.Feed == feed && WaitsAt(order, cycle))];
        var rules = RuleState.Of(_strategy, feed, index);
        return new(
            feed.Name, Result.BarsOf(feed)[index], rules.Rules, Values(feed, index), Result.Cash[cycle], Result.Value[cycle], held,
            SizingOf(_strategy), [.. waiting.Select(Explain)], [.. decided.Select(Explain)],
            decided.Length > 0
                ? BarVerdict.OfOrders(decided)
                : BarVerdict.WithoutOrder(new(this, rules, feed, index, cycle, held, waiting)));
    }

    internal Strategy Strategy => _strategy;

    internal DecisionLog Log => _log;

    OrderExplanation Explain(Order order)
    {
        var (track, remaining) = (Result.Schedule.Tracks[order.Feed.Index], order.Size);
        var fills = new List<FillExplanation>();
        foreach (var fill in _fills[order.Id])
            fills.Add(FillExplanation.Of(order, fill, remaining -= fill.Size, track, Result.Broker.Options));
        return new(
            order.Id, order.Feed.Name, order.Side, order.Type, order.Size, order.Terms.Tag, order.CreatedAt, order.Price, order.Status,
            order.Outcome, fills);
    }

    static string SizingOf(Strategy strategy) =>
        (strategy is RuleStrategy { Plan.Sizing: { } sizing } ? sizing.ToString() : strategy.Sizer.ToString()) ?? "";

    /// <summary>Decided before the cycle, and neither filled nor gone by it.</summary>
    bool WaitsAt(Order order, int cycle)
    {
        if (_log.CycleOf(order.Id - 1) >= cycle) return false;
        if (order.IsAlive) return true;
        return order.Executed.Time > Result.Schedule.StrategyTimeAt(cycle);
    }

    IReadOnlyList<HeldValue> Values(Feed feed, int index) =>
    [
        .. from held in HeldLines.Of(_strategy)
        from line in held.Lines
        where line.Feed.Index == feed.Index && index < Result.ValuesOf(line).Length
        select new HeldValue(held.Lines.Count > 1 ? $"{held.Name} {line.Name}" : held.Name, Result.ValuesOf(line)[index]),
    ];

    int IndexAt(Feed feed, int cycle) => MatchedBars.IndexAt(Result.Schedule.Tracks[feed.Index], cycle);

    int LastCycleUpTo(long time)
    {
        var last = -1;
        while (last + 1 < Result.Schedule.Cycles && Result.Schedule.StrategyTimeAt(last + 1) <= time) last++;
        return last;
    }
}
