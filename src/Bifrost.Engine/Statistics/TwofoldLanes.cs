using System.Numerics;
using System.Runtime.CompilerServices;

namespace Bifrost.Engine.Statistics;

/// <summary>
/// As many <see cref="TwofoldSum"/>s side by side as the machine adds at once; where they are exact, their number does
/// not show.
/// </summary>
struct TwofoldLanes
{
    Vector<double> _high;
    Vector<double> _low;
    Vector<double> _lost;

    public readonly bool AreExact => _lost == Vector<double>.Zero;

    public readonly Vector<double> Values => _high + _low;

    /// <summary>Adds other lanes to these.</summary>
    public void Add(TwofoldLanes other)
    {
        Add(other._high);
        Add(other._low);
        _lost += other._lost;
    }

    /// <summary>Adds every lane to one sum; false where a lane is no longer exact.</summary>
    public readonly bool TryAddTo(ref TwofoldSum sum)
    {
        if (!AreExact) return false;
        for (var lane = 0; lane < Vector<double>.Count; lane++)
        {
            sum.Add(_high[lane]);
            sum.Add(_low[lane]);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector<double> values)
    {
        var sum = _high + values;
        var other = sum - _high;
        var lost = (_high - (sum - other)) + (values - other);
        var low = _low + lost;
        other = low - _low;
        _lost += Vector.Abs((_low - (low - other)) + (lost - other));
        (_high, _low) = (sum, low);
    }
}
