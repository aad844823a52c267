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

    /// <summary>Adds what the lanes hold to one sum, which is then exact if they were.</summary>
    public readonly void AddTo(ref TwofoldSum sum)
    {
        for (var lane = 0; lane < Vector<double>.Count; lane++)
        {
            sum.Add(_high[lane]);
            sum.Add(_low[lane]);
        }

        if (!AreExact) sum.Lose();
    }
}
