using System.Text.Json;
using Bifrost.Engine.Orders;

namespace Bifrost.Report.Facts;

/// <summary>The orders of a run that the account did not allow, with the numbers behind it.</summary>
static class RefusedOrders
{
    public static IReadOnlyList<RefusalFacts> Of(IReadOnlyList<Order> orders) =>
        [.. orders.Where(order => order.Status is OrderStatus.Margin or OrderStatus.Rejected).Select(Of)];

    static RefusalFacts Of(Order order)
    {
        var (end, needed, available) = order.Outcome;
        bool lacksCash = needed != 0;
        return new(
            order.Feed.Index, order.CreatedAt, order.Size, Words(order.Type), order.Price, Reason(end),
            lacksCash ? needed : double.NaN, lacksCash ? available : double.NaN, order.Terms.Tag ?? "");
    }

    static string Reason(OrderEnd end) => end switch
    {
        OrderEnd.NotEnoughCashAtSubmission => "not enough cash when placed",
        OrderEnd.NotEnoughCashAtExecution => "not enough cash when it would have filled",
        OrderEnd.ParentGone => "its parent was gone",
        _ => Words(end),
    };

    static string Words<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()).Replace('_', ' ');
}
