namespace Bifrost.Engine.Scanning;

/// <summary>
/// Swings that become smaller below a ceiling: from A down to B, up to C at about the height of A, down to D above B, and the
/// price E between D and C. Known as volatility contraction pattern.
/// </summary>
sealed class Contraction : IShape
{
    public FoundShape? In(ShapeWindow window)
    {
        var next = window.Highest(window.First, window.Last);
        while (next is { } a && window.LowestAfter(a) is { } b && window.LowestAfter(b) is { } d)
        {
            var c = window.Highest(b.Bar, d.Bar)!.Value;
            var holds = Is(a.Price, b.Price, c.Price, d.Price, window.LastClose, window.BarLength(a.Bar, c.Bar));
            if (holds && window.IsHighestCloseSince(c.Bar) && window.IsLowestCloseSince(d.Bar)) return Found(a, b, c, d, window);
            if (holds && (window.Newest.Bar == c.Bar || window.Newest.Bar == d.Bar)) return null;
            next = c;
        }

        return null;
    }

    /// <param name="length">The mean length of a bar.</param>
    internal static bool Is(double a, double b, double c, double d, double e, double length) =>
        !(c > a && Math.Abs(a - c) >= length * 0.5)
        && Math.Abs(a - c) <= length
        && Math.Abs(b - d) >= length * 0.8
        && b < Math.Min(Math.Min(a, c), Math.Min(d, e))
        && d < Math.Min(Math.Min(a, c), e)
        && e < c;

    static FoundShape Found(Turn a, Turn b, Turn c, Turn d, ShapeWindow window) => window.Shape(
        "", [new(c.Bar, c.Price, window.Last, c.Price)],
        (a.Bar, a.Price), (b.Bar, b.Price), (c.Bar, c.Price), (d.Bar, d.Price), (window.Last, window.LastClose));
}
