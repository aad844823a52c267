using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Trust;

/// <summary>What a run came to, as a receipt holds it.</summary>
/// <param name="Equity">The value of the account in each cycle.</param>
public sealed record ReceiptOutputs(
    ReceiptTable Orders, ReceiptTable Fills, ReceiptTable Equity, double FinalValue, double FinalCash)
{
    /// <summary>SHA-256 over all of it, 64 hexadecimal digits.</summary>
    public string Hash => new CanonicalBytes()
        .Add(Orders.Rows).Add(Orders.Hash).Add(Fills.Rows).Add(Fills.Hash).Add(Equity.Rows).Add(Equity.Hash)
        .Add(FinalValue).Add(FinalCash).Hash();

    public static ReceiptOutputs Of(BacktestResult result)
    {
        var (orders, fills, equity) = (result.Orders, result.Fills, result.Value.ToArray());
        return new(
            ReceiptTable.Of(orders.Count, (bytes, row) => Add(bytes, orders[row])),
            ReceiptTable.Of(fills.Count, (bytes, row) => Add(bytes, fills[row])),
            ReceiptTable.Of(equity.Length, (bytes, row) => bytes.Add(equity[row])),
            result.FinalValue,
            result.FinalCash);
    }

    static void Add(CanonicalBytes bytes, Order order)
    {
        var (terms, outcome) = (order.Terms, order.Outcome);
        bytes.Add(order.Id).Add(order.Owner).Add(order.Feed.Index).Add(order.Size).Add(order.Type.ToString());
        bytes.Add(order.Price).Add(order.LimitPrice).Add(terms.TrailAmount ?? double.NaN).Add(terms.TrailPercent ?? double.NaN);
        bytes.Add(order.CreatedAt).Add(order.CreatedClose).Add(order.ExpiresAt ?? 0).Add(terms.TradeId).Add(terms.Tag);
        bytes.Add(terms.Parent?.Id ?? 0).Add(terms.Oco?.Id ?? 0).Add(order.Status.ToString());
        bytes.Add(outcome.End.ToString()).Add(outcome.CashNeeded).Add(outcome.CashAvailable);
    }

    static void Add(CanonicalBytes bytes, Fill fill)
    {
        bytes.Add(fill.OrderId).Add(fill.Feed).Add(fill.Cycle).Add(fill.Time).Add(fill.Size).Add(fill.Price);
        bytes.Add(fill.Closed).Add(fill.ClosedValue).Add(fill.ClosedCommission);
        bytes.Add(fill.Opened).Add(fill.OpenedValue).Add(fill.OpenedCommission);
        bytes.Add(fill.ProfitLoss).Add(fill.PositionSize).Add(fill.PositionPrice);
    }
}
