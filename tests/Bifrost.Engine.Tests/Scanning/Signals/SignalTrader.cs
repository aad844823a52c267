using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Scanning;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Scanning;

/// <summary>
/// The rules of the signal backtester as a strategy of the event engine: market orders at the close, a stop and a limit that cancel each
/// other, one trade a feed, a fixed amount of money.
/// </summary>
/// <param name="signals">Of each feed, by the index of the bar to enter at.</param>
/// <param name="slip">What a market order pays more, as a fraction.</param>
sealed class SignalTrader(IReadOnlyList<Dictionary<int, SignalDirection>> signals, ExitRule rule, double amount, double slip) : Strategy
{
    readonly List<Running?> _running = [.. signals.Select(_ => (Running?)null)];
    readonly List<int> _lengths = [.. signals.Select(_ => 0)];

    protected internal override void PreNext() => Next();

    protected internal override void Next()
    {
        foreach (var feed in Feeds)
        {
            if (feed.Length == _lengths[feed.Index]) continue;
            _lengths[feed.Index] = feed.Length;
            if (_running[feed.Index] is { } running) Watch(feed, running);
            else if (signals[feed.Index].TryGetValue(feed.Length - 1, out var direction)) Enter(feed, direction);
        }
    }

    void Enter(Feed feed, SignalDirection direction)
    {
        var isLong = direction == SignalDirection.Long;
        var price = feed.Close[0] * (isLong ? 1 + slip : 1 - slip);
        var size = Math.Floor(amount / price);
        if (size == 0) return;
        if (isLong) Buy(size, data: feed);
        else Sell(size, data: feed);

        Order? Leave(OrderTerms terms) => isLong ? Sell(size, terms, feed) : Buy(size, terms, feed);
        var stop = rule.StopLoss == 0 ? null : Leave(OrderTerms.Stop(ExitRule.StopPrice(price, rule.StopLoss, isLong)));
        var target = rule.TakeProfit == 0
            ? null
            : Leave(OrderTerms.Limit(ExitRule.TargetPrice(price, rule.TakeProfit, isLong)) with { Oco = stop });
        _running[feed.Index] = new(feed.Length - 1, stop, target);
    }

    /// <summary>A feed is free again on the bar after the exit.</summary>
    void Watch(Feed feed, Running running)
    {
        var isFlat = PositionOf(feed).Size == 0;
        var isOver = feed.Length - 1 - running.Bar == rule.HoldingPeriod;
        if (!isFlat && !isOver) return;
        if (!isFlat)
        {
            if (running.Stop is { IsAlive: true } stop) Cancel(stop);
            if (running.Target is { IsAlive: true } target) Cancel(target);
            Close(feed);
        }

        _running[feed.Index] = null;
    }

    sealed record Running(int Bar, Order? Stop, Order? Target);
}
