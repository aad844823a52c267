using System.Runtime.CompilerServices;

namespace Bifrost.Engine.Statistics;

/// <summary>
/// The exactly rounded sum of the last values of a series, at a constant cost a value: what enters is added to, and
/// what leaves is taken from, a sum that loses nothing. Where two doubles cannot hold it exactly (NaN, infinity, values
/// of wildly different magnitude) the window is summed afresh.
/// </summary>
struct WindowSum
{
    TwofoldSum _sum;
    bool _running;

    /// <summary>
    /// The sum of the <paramref name="period"/> values that end at <paramref name="i"/>; called for each i in turn.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Slide(ReadOnlySpan<double> values, int i, int period)
    {
        if (_running)
        {
            _sum.Add(values[i]);
            _sum.Add(-values[i - period]);
            if (_sum.IsExact) return _sum.Value;
        }

        var window = values.Slice(i - period + 1, period);
        _sum = Afresh(window);
        _running = _sum.IsExact;
        return _running ? _sum.Value : ExactSum.OfParts(window);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static TwofoldSum Afresh(ReadOnlySpan<double> window)
    {
        var sum = default(TwofoldSum);
        foreach (var value in window) sum.Add(value);
        return sum;
    }
}
