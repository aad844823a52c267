using System.Runtime.CompilerServices;

namespace Bifrost.Engine.Statistics;

/// <summary>
/// a + b as the rounded sum and what the rounding lost (Knuth, The Art of Computer Programming 4.2.2): no branch, exact
/// for all finite values that do not overflow.
/// </summary>
static class TwoSum
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, out double lost)
    {
        var sum = a + b;
        var other = sum - a;
        lost = (a - (sum - other)) + (b - other);
        return sum;
    }
}
