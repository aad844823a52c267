namespace Bifrost.Engine.Scanning;

/// <summary>Two tops of one height, A and C, with a valley B between; the price D stands between valley and second top.</summary>
sealed class DoubleTop : IShape
{
    public FoundShape? In(ShapeWindow window)
    {
        var next = window.Highest(window.First, window.Last);
        while (next is { } a && window.HighestAfter(a) is { } c)
        {
            var b = window.Lowest(a.Bar, c.Bar)!.Value;
            if (Is(a, b, c, window.LastClose, window.BarLength(a.Bar, c.Bar), window.TrueRange(c.Bar)) && Stands(a, b, c, window))
                return Found(a, b, c, window);
            next = c;
        }

        return null;
    }

    /// <param name="length">The mean length of a bar.</param>
    /// <param name="range">The mean true range at the second top.</param>
    internal static bool Is(Turn a, Turn b, Turn c, double d, double length, double range) =>
        c.Price - b.Price < range * 4
        && Math.Abs(a.Price - c.Price) <= length * 0.5
        && c.Volume < a.Volume
        && b.Price < Math.Min(a.Price, c.Price)
        && b.Price < d && d < c.Price;

    /// <summary>Tops are highs, the valley a low, and no close went beyond them since.</summary>
    static bool Stands(Turn a, Turn b, Turn c, ShapeWindow window) =>
        a.IsHigh && !b.IsHigh && c.IsHigh && window.IsHighestCloseSince(c.Bar) && window.IsLowestCloseSince(b.Bar);

    static FoundShape Found(Turn a, Turn b, Turn c, ShapeWindow window) => window.Shape(
        "", [new(b.Bar, b.Price, window.Last, b.Price)],
        (a.Bar, a.Price), (b.Bar, b.Price), (c.Bar, c.Price), (window.Last, window.LastClose));
}
