using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Trust;

/// <summary>A value that the strategy had at hand on a bar.</summary>
public sealed record HeldValue(string Name, double Value);

/// <summary>A rule of a strategy on a bar.</summary>
/// <param name="Role">long entry, long exit, short entry, short exit.</param>
public sealed record RuleOnBar(string Role, RuleReading Rule);

/// <summary>An order from its decision to its end.</summary>
/// <param name="Decided">The bar it was decided on, see <see cref="UtcTime"/>.</param>
/// <param name="Price">Limit or trigger, where the type has one; else the close it was decided at.</param>
/// <param name="Outcome">Why it ended unfilled, with the numbers.</param>
public sealed record OrderExplanation(
    int Id, string Feed, Side Side, OrderType Type, double Size, string? Tag, long Decided, double Price, OrderStatus Status,
    OrderOutcome Outcome, IReadOnlyList<FillExplanation> Fills)
{
    public double Commission => Fills.Sum(fill => fill.Commission);
}

/// <summary>What a strategy saw, had and did on one bar of one feed.</summary>
/// <param name="Held">The position before anything decided here was filled; negative for short.</param>
/// <param name="Waiting">Orders of the feed that were still waiting from bars before.</param>
/// <param name="Decided">Orders of the feed decided on this bar.</param>
/// <param name="Verdict">What came of the bar, in words: what was ordered and what became of it, or why nothing was.</param>
public sealed record BarExplanation(
    string Feed, Bar Bar, IReadOnlyList<RuleOnBar> Rules, IReadOnlyList<HeldValue> Values, double Cash, double Value, double Held,
    string Sizer, IReadOnlyList<OrderExplanation> Waiting, IReadOnlyList<OrderExplanation> Decided, string Verdict);

/// <summary>A trade from the bar it was decided on to its end.</summary>
/// <param name="Entry">The bar on which the first order was decided.</param>
/// <param name="Exit">That of the order that ended it; null while it is open.</param>
/// <param name="Excursion">How far the price went against it and for it.</param>
/// <param name="Orders">Every order that took part.</param>
public sealed record TradeExplanation(
    int Id, string Feed, bool IsLong, double Size, long Opened, long? Closed, double Price, double ExitPrice, int Bars, double Profit,
    double Commission, double NetProfit, Excursion Excursion, BarExplanation Entry, BarExplanation? Exit,
    IReadOnlyList<OrderExplanation> Orders);
