namespace Bifrost.Engine.Scanning;

/// <summary>A head C between two shoulders A and E; the valleys B and D make the neckline, above which the price F stands.</summary>
sealed class HeadAndShoulders : IShape
{
    public FoundShape? In(ShapeWindow window)
    {
        var next = window.Highest(window.First, window.Last);
        while (next is { } c && window.HighestAfter(c) is { } e)
        {
            next = e;
            if (window.Highest(window.First, c.Bar - 1) is not { } a) continue;
            var (b, d) = (window.Lowest(a.Bar, c.Bar)!.Value, window.Lowest(c.Bar, e.Bar)!.Value);
            var length = window.BarLength(b.Bar, d.Bar);
            if (!Is(a.Price, b.Price, c.Price, d.Price, e.Price, window.LastClose, length)) continue;
            if (!a.IsHigh || b.IsHigh || !c.IsHigh || d.IsHigh || !e.IsHigh) continue;
            if (IsNecklineBroken(b, d, e, length, window)) continue;
            return Found([a, b, c, d, e], window);
        }

        return null;
    }

    /// <param name="length">The mean length of a bar.</param>
    internal static bool Is(double a, double b, double c, double d, double e, double f, double length) =>
        c > Math.Max(a, e)
        && Math.Max(b, d) < Math.Min(a, e)
        && f < e
        && Math.Abs(b - d) < length
        && Math.Abs(c - e) > Math.Round(length * 0.6, 2);

    /// <summary>The price fell through the lower valley by more than a bar, or closed below the line through both.</summary>
    static bool IsNecklineBroken(Turn b, Turn d, Turn e, double length, ShapeWindow window)
    {
        var lowest = double.PositiveInfinity;
        for (var bar = e.Bar; bar <= window.Last; bar++) lowest = Math.Min(lowest, window.Low(bar));
        return Math.Min(b.Price, d.Price) - lowest > length || window.LastClose < TrendLine.Through(b, d).At(window.Last);
    }

    static FoundShape Found(Turn[] turns, ShapeWindow window)
    {
        var neckline = TrendLine.Through(turns[1], turns[3]);
        var (b, last) = (turns[1], window.Last);
        ShapeLine[] entry = neckline.Slope < 0 ? [new(b.Bar, b.Price, last, b.Price)] : [];
        (int, double)[] points = [.. turns.Select(turn => (turn.Bar, turn.Price)), (last, window.LastClose)];
        return window.Shape("", [.. entry, new(b.Bar, b.Price, last, neckline.At(last))], points);
    }
}
