using Bifrost.Engine.Data;

namespace Bifrost.Engine.Scanning;

/// <summary>
/// The bars up to one of them in which a shape is looked for, and the turns that are known on it. Seen upside down, every
/// price is negative and highs are lows, so that a shape is written once for both of its sides.
/// </summary>
sealed class ShapeWindow
{
    /// <summary>How many bars a shape may take.</summary>
    public const int Length = 160;

    readonly Bars _bars;
    readonly Turn[] _turns;
    readonly bool _upsideDown;

    /// <param name="turns">Of all the bars.</param>
    public ShapeWindow(Bars bars, List<Turn> turns, int last, bool upsideDown)
    {
        (_bars, First, Last, _upsideDown) = (bars, Math.Max(0, last - Length + 1), last, upsideDown);
        var start = FirstAt(turns, First + Turns.BarsBefore);
        var end = FirstAt(turns, last - Turns.BarsAfter + 1);
        _turns = start < end ? [.. turns[start..end].Select(Seen)] : [];
    }

    public int First { get; }

    public int Last { get; }

    public double LastClose => Close(Last);

    public double High(int bar) => _upsideDown ? -_bars.Low[bar] : _bars.High[bar];

    public double Low(int bar) => _upsideDown ? -_bars.High[bar] : _bars.Low[bar];

    public double Close(int bar) => _upsideDown ? -_bars.Close[bar] : _bars.Close[bar];

    /// <summary>The highest turn from one bar to another, both included; of equals the first; null where there is none.</summary>
    public Turn? Highest(int from, int to) => Extreme(from, to, 1);

    /// <summary>The lowest turn from one bar to another, both included; of equals the first; null where there is none.</summary>
    public Turn? Lowest(int from, int to) => Extreme(from, to, -1);

    public Turn? HighestAfter(Turn turn) => Extreme(turn.Bar + 1, Last, 1);

    public Turn? LowestAfter(Turn turn) => Extreme(turn.Bar + 1, Last, -1);

    public Turn? Next(Turn turn)
    {
        foreach (var other in _turns)
        {
            if (other.Bar > turn.Bar) return other;
        }

        return null;
    }

    /// <summary>The newest turn; there has to be one.</summary>
    public Turn Newest => _turns[^1];

    /// <summary>The mean length of the bars from one to another.</summary>
    public double BarLength(int from, int to)
    {
        var sum = 0.0;
        for (var bar = from; bar <= to; bar++) sum += High(bar) - Low(bar);
        return sum / (to - from + 1);
    }

    /// <summary>The mean true range of 15 bars; NaN where the window has fewer before it.</summary>
    public double TrueRange(int at)
    {
        const int Period = 15;
        if (at - Period + 1 < First) return double.NaN;
        var sum = 0.0;
        for (var bar = at - Period + 1; bar <= at; bar++)
        {
            var (high, low) = (High(bar), Low(bar));
            var before = bar == First ? low : Close(bar - 1);
            sum += Math.Max(high, before) - Math.Min(low, bar == First ? high : before);
        }

        return sum / Period;
    }

    /// <summary>No close from the bar on is above the bar's own.</summary>
    public bool IsHighestCloseSince(int bar)
    {
        for (var later = bar + 1; later <= Last; later++)
        {
            if (Close(later) > Close(bar)) return false;
        }

        return true;
    }

    /// <summary>No close from the bar on is below the bar's own.</summary>
    public bool IsLowestCloseSince(int bar)
    {
        for (var later = bar + 1; later <= Last; later++)
        {
            if (Close(later) < Close(bar)) return false;
        }

        return true;
    }

    /// <summary>The shape with lines between points one after the other, from the first point on, after the lines given.</summary>
    public FoundShape Shape(string kind, IEnumerable<ShapeLine> lines, params ReadOnlySpan<(int Bar, double Price)> points)
    {
        List<ShapeLine> all = [.. lines];
        for (var i = 1; i < points.Length; i++) all.Add(new(points[i - 1].Bar, points[i - 1].Price, points[i].Bar, points[i].Price));
        return new(kind, points[0].Bar, [.. all.Select(AsItIs)]);
    }

    ShapeLine AsItIs(ShapeLine line) =>
        _upsideDown ? line with { FromPrice = -line.FromPrice, ToPrice = -line.ToPrice } : line;

    Turn Seen(Turn turn) => _upsideDown ? turn with { Price = -turn.Price, IsHigh = !turn.IsHigh } : turn;

    /// <summary>The index of the first turn at a bar or later.</summary>
    static int FirstAt(List<Turn> turns, int bar)
    {
        var (low, high) = (0, turns.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (turns[middle].Bar < bar) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    Turn? Extreme(int from, int to, int side)
    {
        Turn? found = null;
        foreach (var turn in _turns)
        {
            if (turn.Bar < from || turn.Bar > to) continue;
            if (found is not { } best || side * turn.Price > side * best.Price) found = turn;
        }

        return found;
    }
}
