using Bifrost.Engine.Data;

namespace Bifrost.Engine.Sweep;

/// <summary>Where a window begins or ends.</summary>
/// <param name="Bar">The first bar from there on.</param>
/// <param name="Midnight">The date; 0 where there are no times, and at the end of the bars.</param>
readonly record struct WindowEdge(int Bar, long Midnight);

/// <summary>Counts from edge to edge, by bars or by the calendar.</summary>
readonly ref struct WindowEdges(ReadOnlySpan<long> times, int bars)
{
    readonly ReadOnlySpan<long> _times = times;

    public WindowEdge First => new(0, _times.IsEmpty ? 0 : UtcTime.Midnight(_times[0]));

    /// <summary>So many times a length after another edge; the end of the bars where there are no more.</summary>
    public WindowEdge After(WindowEdge edge, WindowLength length, int times = 1)
    {
        if (edge.Bar >= bars || length.Count == 0 || times == 0) return edge;
        if (length.Unit != WindowUnit.Bars) return On(length.After(edge.Midnight, times));
        var bar = (int)Math.Min(edge.Bar + (long)length.Count * times, bars);
        return new(bar, _times.IsEmpty || bar == bars ? 0 : UtcTime.Midnight(_times[bar]));
    }

    WindowEdge On(long midnight)
    {
        var bar = _times.BinarySearch(midnight);
        if (bar < 0) return new(~bar, midnight);
        // Of equal times the first.
        while (bar > 0 && _times[bar - 1] == midnight) bar--;
        return new(bar, midnight);
    }
}
