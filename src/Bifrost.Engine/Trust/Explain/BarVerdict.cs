using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Trust;

/// <summary>A bar on which nothing was ordered.</summary>
sealed record QuietBar(
    Explainer Run, RuleState Rules, Feed Feed, int Index, int Cycle, double Held, IReadOnlyList<Order> Waiting);

/// <summary>What came of a bar, in words.</summary>
static class BarVerdict
{
    public static string OfOrders(IReadOnlyList<Order> orders) => string.Join(" ", orders.Select(Of));

    /// <summary>Why nothing was ordered; of a C# strategy only what can be seen from outside.</summary>
    public static string WithoutOrder(QuietBar bar)
    {
        if (bar.Rules.Rules.Count > 0) return OfRules(bar, (RuleStrategy)bar.Run.Strategy);
        if (bar.Index + 1 < bar.Feed.MinPeriod)
            return $"No order: bar {bar.Index + 1} of the {bar.Feed.MinPeriod} that the indicators need to warm up.";
        return $"No order: the strategy did not place one{Standing(bar)}.";
    }

    static string Of(Order order)
    {
        var what = $"{order.Side} {Math.Abs(order.Size):0.######} ({order.Type}{(order.Terms.Tag is { } tag ? $", {tag}" : "")})";
        return order.Status switch
        {
            OrderStatus.Completed => $"{what}: filled at {order.Executed.Price:0.######}.",
            OrderStatus.Partial => $"{what}: {Math.Abs(order.Executed.Size):0.######} of it filled so far.",
            OrderStatus.Margin => $"{what}: refused, {Cash(order)}.",
            OrderStatus.Rejected => $"{what}: rejected, its parent was gone.",
            OrderStatus.Expired => $"{what}: expired unfilled.",
            OrderStatus.Canceled => $"{what}: cancelled, {Reason(order.Outcome.End)}.",
            _ => $"{what}: still waits.",
        };
    }

    static string Cash(Order order)
    {
        var when = order.Outcome.End == OrderEnd.NotEnoughCashAtSubmission ? "when placed" : "when it would have filled";
        return $"it needed {order.Outcome.CashNeeded:N2} {when} and there was {order.Outcome.CashAvailable:N2}";
    }

    static string Reason(OrderEnd end) => end switch
    {
        OrderEnd.CanceledByOcoGroup => "another order of its group filled or ended",
        OrderEnd.CanceledByBracket => "its bracket ended",
        _ => "by the strategy",
    };

    static string OfRules(QuietBar bar, RuleStrategy strategy)
    {
        var (goesLong, goesShort) = (bar.Rules.Entry(isLong: true), bar.Rules.Entry(isLong: false));
        if (goesLong is { IsMet: true } && goesShort is { IsMet: true }) return "No order: both sides want to enter, which is neither.";
        if (goesLong is not { IsMet: true } && goesShort is not { IsMet: true })
            return $"No entry: {string.Join("; ", new[] { NotMet("long", goesLong), NotMet("short", goesShort) }.OfType<string>())}.";

        var side = goesLong is { IsMet: true } ? 1 : -1;
        if (Math.Sign(bar.Held) == side) return $"No order: already {(side > 0 ? "long" : "short")} {Math.Abs(bar.Held):0.######}.";
        var waiting = bar.Waiting.FirstOrDefault(order => order.Type == OrderType.Market);
        return waiting is null ? Refused(bar, strategy) : $"No order: {waiting} is on its way.";
    }

    static string? NotMet(string side, RuleReading? entry) => entry is null ? null
        : $"{side} entry {(double.IsNaN(entry.Value) ? "is undefined" : "is not met")}, because of "
            + string.Join(" and ", entry.Unmet().Select(part => $"`{part.Text}`{Numbers(part)}"));

    static string Numbers(RuleReading part) => part.Parts.Count == 0 ? ""
        : $" ({string.Join(", ", part.Parts.Select(value => $"{value.Text} = {value.Value:0.######}"))})";

    /// <summary>The rules wanted to enter, and something else kept them from it.</summary>
    static string Refused(QuietBar bar, RuleStrategy strategy)
    {
        double[] values = [.. strategy.Values];
        var (plan, result) = (strategy.Plan, bar.Run.Result);
        if (plan.CloseAtEnd && bar.Index >= result.BarsOf(bar.Feed).Count - 2) return "No entry: the bars end here.";
        if (plan.MaxPositions?.In(plan, values) is { } most && PositionsAt(bar) >= most)
            return $"No entry: {most:N0} positions are the most.";

        var traded = result.Trades.Where(trade => trade.Feed == bar.Feed && trade.TimeOpened <= bar.Feed.Bars.Time[bar.Index]).ToList();
        if (plan.ReentryWait is null && traded.Count > 0) return "No entry: one trade a feed, and there was one.";
        if (plan.ReentryWait?.In(plan, values) is > 0 and var wait && traded.Count > 0)
            return $"No entry: {wait:N0} bars are to pass after an exit.";
        return $"No entry: the size came to 0 with {result.Cash[bar.Cycle]:N2} in cash, or stop, target or size are undefined.";
    }

    static int PositionsAt(QuietBar bar) => bar.Run.Result.Fills.Where(fill => fill.Cycle <= bar.Cycle)
        .GroupBy(fill => fill.Feed).Count(fills => fills.Last().PositionSize != 0);

    static string Standing(QuietBar bar) => (bar.Held, bar.Waiting.Count) switch
    {
        (0, 0) => "; nothing was held and nothing waited",
        (0, var count) => $"; {count} of its orders waited",
        (var held, 0) => $"; it held {held:0.######}",
        var (held, count) => $"; it held {held:0.######}, and {count} of its orders waited",
    };
}
