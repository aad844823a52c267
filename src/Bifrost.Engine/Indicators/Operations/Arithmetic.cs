using System.Runtime.CompilerServices;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

readonly struct Add : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => a + b;
}

readonly struct Subtract : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => a - b;
}

readonly struct Multiply : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => a * b;
}

readonly struct Divide : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => ZeroDivisor.Divide(a, b, bar);
}

/// <summary>
/// The quotient rounded down, as Python's //: the floor of the true quotient, not of the rounded one.
/// </summary>
readonly struct FloorDivide : IOperation
{
    public static double Of(double a, double b, int bar)
    {
        return b == 0 ? ZeroDivisor.Met(bar) : PythonArithmetic.FloorDivide(a, b);
    }
}

/// <summary>a to the power b; squares and square roots are common and quick.</summary>
readonly struct Power : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => b switch
    {
        2 => a * a,
        0.5 => Math.Sqrt(a),
        _ => General(a, b, bar),
    };

    static double General(double a, double b, int bar)
    {
        return a == 0 && b < 0 ? ZeroDivisor.Met(bar) : Elementary.Pow(a, b);
    }
}
