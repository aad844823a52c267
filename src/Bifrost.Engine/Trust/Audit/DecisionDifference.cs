using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Trust;

/// <summary>Two runs that should have decided alike, and the first decision in which they do not.</summary>
/// <param name="Time">Of the bar on which it was decided, see <see cref="UtcTime"/>.</param>
/// <param name="Was">What the real run did, in words.</param>
/// <param name="Became">What the other run did.</param>
public sealed record DecisionDifference(long Time, string Was, string Became)
{
    const string Nothing = "no order";

    public override string ToString() => $"on {UtcTime.ToDateTime(Time):yyyy-MM-dd HH:mm} {Was} became {Became}";

    /// <summary>The first decision of so many cycles that differs; null when none does.</summary>
    internal static DecisionDifference? First(DecisionLog real, DecisionLog other, int cycles)
    {
        var (placed, others) = (real.PlacedBy(cycles), other.PlacedBy(cycles));
        for (var place = 0; place < Math.Max(placed, others); place++)
        {
            var was = place < placed ? real.Orders[place] : null;
            var became = place < others ? other.Orders[place] : null;
            if (was is null || became is null || !IsSame(was, became)) return Of(was, became);
        }

        return FirstWithdrawn(real, other, cycles);
    }

    static DecisionDifference? FirstWithdrawn(DecisionLog real, DecisionLog other, int cycles)
    {
        var (was, became) = (real.WithdrawnBy(cycles), other.WithdrawnBy(cycles));
        var place = was.Zip(became).TakeWhile(pair => pair.First == pair.Second).Count();
        if (place == was.Count && place == became.Count) return null;

        string Word(IReadOnlyList<int> ids) => place < ids.Count ? $"withdrawing {real.Orders[ids[place] - 1]}" : "withdrawing nothing";
        var order = real.Orders[(place < was.Count ? was[place] : became[place]) - 1];
        return new(order.Executed.Time, Word(was), Word(became));
    }

    static DecisionDifference Of(Order? was, Order? became) => (was, became) switch
    {
        ({ } one, { } two) when one.CreatedAt == two.CreatedAt => new(one.CreatedAt, Words(one), Words(two)),
        // The later of the two is missing from where the other run was then.
        ({ } one, { } two) when one.CreatedAt > two.CreatedAt => new(two.CreatedAt, Nothing, Words(two)),
        ({ } one, _) => new(one.CreatedAt, Words(one), Nothing),
        (null, { } two) => new(two.CreatedAt, Nothing, Words(two)),
        _ => throw new InvalidOperationException("Two runs without an order do not differ."),
    };

    static bool IsSame(Order one, Order two) =>
        one.Feed.Index == two.Feed.Index && one.Side == two.Side && one.Size == two.Size && one.CreatedAt == two.CreatedAt
        && one.Terms.Oco?.Id == two.Terms.Oco?.Id && one.Terms.Parent?.Id == two.Terms.Parent?.Id
        && Alone(one.Terms) == Alone(two.Terms);

    /// <summary>Without the orders of its own run.</summary>
    static OrderTerms Alone(OrderTerms terms) =>
        terms.Oco is null && terms.Parent is null ? terms : terms with { Oco = null, Parent = null };

    static string Words(Order order)
    {
        var at = order.Terms.Price is { } price ? $" at {price:0.######}" : "";
        return $"{order.Side} {Math.Abs(order.Size):0.######} {order.Feed.Name} {order.Type}{at}";
    }
}
