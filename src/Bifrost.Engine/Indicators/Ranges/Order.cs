using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Bifrost.Engine.Indicators;

/// <summary>Which way an extreme lies.</summary>
interface IOrder
{
    static abstract bool Beyond(double a, double b);

    /// <summary>
    /// The one that lies further out; of equals the newer, so that zeros keep their sign. Neither is NaN.
    /// </summary>
    static abstract double Extreme(double older, double newer);
}

readonly struct Upwards : IOrder
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Beyond(double a, double b) => a > b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Extreme(double older, double newer)
    {
        var (a, b) = (Vector128.CreateScalarUnsafe(older), Vector128.CreateScalarUnsafe(newer));
        return Vector128.ConditionalSelect(Vector128.GreaterThan(a, b), a, b).ToScalar();
    }
}

readonly struct Downwards : IOrder
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Beyond(double a, double b) => a < b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Extreme(double older, double newer)
    {
        var (a, b) = (Vector128.CreateScalarUnsafe(older), Vector128.CreateScalarUnsafe(newer));
        return Vector128.ConditionalSelect(Vector128.LessThan(a, b), a, b).ToScalar();
    }
}
