namespace Bifrost.Engine.Scanning;

/// <summary>
/// Tops A, C, E and valleys B, D between two lines that approach each other, with the price F between them and no close below
/// that of D since.
/// </summary>
sealed class Triangle : IShape
{
    public FoundShape? In(ShapeWindow window)
    {
        var next = window.Highest(window.First, window.Last);
        while (next is { } a && window.Next(a) is { } after)
        {
            var b = window.Lowest(a.Bar, window.Last)!.Value;
            if (b.Bar == a.Bar)
            {
                next = after;
                continue;
            }

            var c = window.HighestAfter(a)!.Value;
            if (window.LowestAfter(b) is not { } d || window.HighestAfter(c) is not { } e) return null;
            var length = window.BarLength(a.Bar, d.Bar);
            var kind = Kind(a.Price, b.Price, c.Price, d.Price, e.Price, window.LastClose, length);
            if (kind is not null && a.IsHigh && window.IsLowestCloseSince(d.Bar))
                return Between(TrendLine.Through(a, c), TrendLine.Through(b, d), kind, window);
            next = c;
        }

        return null;
    }

    /// <param name="length">The mean length of a bar.</param>
    /// <returns>ascending, descending or symmetric; null when it is no triangle.</returns>
    internal static string? Kind(double a, double b, double c, double d, double e, double f, double length)
    {
        var topsAreLevel = Math.Abs(a - c) <= length && Math.Abs(c - e) <= length;
        if (topsAreLevel && b < d && d < f && f < e) return "ascending";
        var topsFall = a > c && c > e && e > f;
        if (topsFall && f >= d && Math.Abs(b - d) <= length) return "descending";
        return topsFall && b < d && d < f ? "symmetric" : null;
    }

    /// <summary>No shape once the lines have met, or a close since the first top went beyond one of them.</summary>
    static FoundShape? Between(TrendLine upper, TrendLine lower, string kind, ShapeWindow window)
    {
        if (upper.At(window.Last) < lower.At(window.Last)) return null;
        for (var bar = upper.Bar; bar <= window.Last; bar++)
        {
            if (window.Close(bar) > upper.At(bar) || window.Close(bar) < lower.At(bar)) return null;
        }

        return window.Shape(kind, [upper.To(window.Last), lower.To(window.Last)], (upper.Bar, upper.Price));
    }
}
