using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Trust;

/// <summary>A fill beside which another order of the same group could have filled on the same bar.</summary>
/// <param name="Order">The order that filled.</param>
/// <param name="Other">The one that it cancelled.</param>
/// <param name="Time">Of the bar, see <see cref="UtcTime"/>.</param>
/// <param name="Price">That was paid.</param>
/// <param name="OtherPrice">That would have been.</param>
/// <param name="Difference">What the other would have brought more, in money; below 0 less.</param>
public sealed record AmbiguousExit(int Order, int Other, long Time, double Price, double OtherPrice, double Difference);

/// <summary>
/// How much of the result hangs on the order of prices inside bars that reached stop and target both: a bar does not tell which came
/// first. Sizes of later trades are left as they were.
/// </summary>
/// <param name="Profit">Of the run, net.</param>
/// <param name="Worst">With every such bar going the worse way.</param>
/// <param name="Best">With every such bar going the better way.</param>
public sealed record IntrabarOrder(IReadOnlyList<AmbiguousExit> Exits, double Profit, double Worst, double Best)
{
    const double LargestShare = 0.25;

    /// <summary>The width of the band over the profit; NaN without profit or loss.</summary>
    public double Share => Profit != 0 ? (Best - Worst) / Math.Abs(Profit) : double.NaN;

    internal static IntrabarOrder Of(AuditRun run)
    {
        var result = run.Done;
        AmbiguousExit[] exits = [.. result.Fills.Select(fill => Of(result, fill)).OfType<AmbiguousExit>()];
        var profit = result.FinalValue - result.Broker.Options.Cash;
        return new(
            exits, profit,
            profit + exits.Sum(exit => Math.Min(0, exit.Difference)), profit + exits.Sum(exit => Math.Max(0, exit.Difference)));
    }

    internal IEnumerable<AuditFlag> Flags()
    {
        if (!(Profit > 0) || !(Worst <= 0 || Share > LargestShare)) yield break;
        yield return new(AuditCheck.IntrabarOrder, AuditSeverity.Doubt,
            $"{Exits.Count:N0} bars reached stop and target both: depending on which came first the profit of {Profit:N2} lies between "
            + $"{Worst:N2} and {Best:N2}.");
    }

    /// <summary>Null where the fill closed nothing, or no order that it cancelled could have filled instead.</summary>
    static AmbiguousExit? Of(BacktestResult result, Fill fill)
    {
        var order = result.Orders[fill.OrderId - 1];
        var bar = BarOf(order.Feed, fill);
        if (fill.Closed == 0 || order.Type is OrderType.Market or OrderType.Close || bar is not { } prices) return null;
        // The open came first.
        if (fill.Price == prices.Open) return null;

        foreach (var other in result.Orders)
        {
            if (!WasCancelledBy(other, order, fill) || Matching.On(other, prices, result.Broker.Options.Slippage).Price is not { } price)
                continue;
            var scheme = result.Broker.Commission(order.Feed);
            var difference = scheme.ProfitLoss(-fill.Closed, fill.Price, price)
                + scheme.CommissionOn(fill.Closed, fill.Price) - scheme.CommissionOn(fill.Closed, price);
            return new(order.Id, other.Id, fill.Time, fill.Price, price, difference);
        }

        return null;
    }

    static bool WasCancelledBy(Order other, Order order, Fill fill) =>
        other.Outcome.End is OrderEnd.CanceledByOcoGroup or OrderEnd.CanceledByBracket
        && other.Feed == order.Feed && other.Side == order.Side && other.IsActive && other.Executed.Time == fill.Time
        && other.Type is not (OrderType.Market or OrderType.Close);

    /// <summary>Of a replayed feed no bar can be told: several pieces of one were matched.</summary>
    static Bar? BarOf(Feed feed, Fill fill)
    {
        if (feed.Streams) return null;
        var at = feed.Bars.Time.BinarySearch(fill.Time);
        return at < 0 ? null : feed.Bars[at];
    }
}
