using Bifrost.Engine.Data;

namespace Bifrost.Engine.Orders;

/// <summary>What of an order has been executed so far.</summary>
/// <param name="Size">Signed.</param>
/// <param name="Price">Average over the fills, by size.</param>
/// <param name="Value">Closed part at what the position had cost, plus opened part at the price (futures: the margin).</param>
/// <param name="ProfitLoss">Of the closed part, before commission.</param>
/// <param name="Time">Of the last fill, or of the end without one; 0 before.</param>
/// <param name="PositionSize">The position after the last fill.</param>
/// <param name="Margin">Of one unit; null without fill or for stocks.</param>
public sealed record Execution(
    double Size,
    double Price,
    double Value,
    double Commission,
    double ProfitLoss,
    double Remaining,
    long Time,
    double PositionSize,
    double PositionPrice,
    double? Margin)
{
    public DateTime DateTime => UtcTime.ToDateTime(Time);

    internal static Execution None(double size) => new(0, 0, 0, 0, 0, size, 0, 0, 0, null);

    internal Execution Add(Fill fill, double? margin)
    {
        var size = Size + fill.Size;
        return new(
            size,
            ((Size * Price) + (fill.Size * fill.Price)) / size,
            Value + (fill.ClosedValue + fill.OpenedValue),
            Commission + (fill.ClosedCommission + fill.OpenedCommission),
            ProfitLoss + fill.ProfitLoss,
            Remaining - fill.Size,
            fill.Time,
            fill.PositionSize,
            fill.PositionPrice,
            margin);
    }
}

/// <summary>What the broker did: a size exchanged at a price, and what it cost. The sizes carry the sign of the order.</summary>
/// <param name="Cycle">The cycle of the run in which it was booked.</param>
/// <param name="Closed">The part that reduced the position.</param>
/// <param name="Opened">The part that opened or increased it.</param>
/// <param name="ProfitLoss">Of the closed part, before commission.</param>
/// <param name="PositionSize">The position after it.</param>
public sealed record Fill(
    int OrderId,
    int Feed,
    int Cycle,
    long Time,
    double Size,
    double Price,
    double Closed,
    double ClosedValue,
    double ClosedCommission,
    double Opened,
    double OpenedValue,
    double OpenedCommission,
    double ProfitLoss,
    double PositionSize,
    double PositionPrice)
{
    public DateTime DateTime => UtcTime.ToDateTime(Time);

    public double Commission => ClosedCommission + OpenedCommission;
}
