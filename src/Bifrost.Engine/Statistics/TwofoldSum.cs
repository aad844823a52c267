using System.Runtime.CompilerServices;

namespace Bifrost.Engine.Statistics;

/// <summary>
/// A sum in two doubles of about 106 bits. It knows whether it is still exact: that is so for values of like magnitude
/// (prices, volumes), where its <see cref="Value"/> is the exactly rounded sum, and false after NaN or infinity.
/// </summary>
struct TwofoldSum
{
    double _high;
    double _low;
    double _lost;

    public readonly bool IsExact
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _lost == 0;
    }

    public readonly double Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _high + _low;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double value)
    {
        _high = TwoSum.Of(_high, value, out var lost);
        _low = TwoSum.Of(_low, lost, out lost);
        _lost += Math.Abs(lost);
    }
}
