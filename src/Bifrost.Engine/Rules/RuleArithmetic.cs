using System.Runtime.CompilerServices;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Rules;

/// <summary>Of undefined operands (NaN) nothing defined is made; what is not finite is undefined.</summary>
static class Defined
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OrUndefined(double value) => double.IsFinite(value) ? value : double.NaN;

    /// <summary>1 or 0 as it holds or its opposite does; undefined where neither.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Truth(bool holds, bool opposite) => holds ? 1 : opposite ? 0 : double.NaN;
}

readonly struct Total : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => Defined.OrUndefined(a + b);
}

readonly struct Difference : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => Defined.OrUndefined(a - b);
}

readonly struct Product : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => Defined.OrUndefined(a * b);
}

/// <summary>Undefined where b is zero.</summary>
readonly struct Quotient : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => Defined.OrUndefined(a / b);
}

readonly struct Raised : IOperation
{
    public static double Of(double a, double b, int bar) =>
        double.IsNaN(a) || double.IsNaN(b) || (a == 0 && b < 0) ? double.NaN : Defined.OrUndefined(b == 2 ? a * a : Elementary.Pow(a, b));
}

readonly struct SmallerOf : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => Math.Min(a, b);
}

readonly struct LargerOf : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => Math.Max(a, b);
}

readonly struct IsLess : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => Defined.Truth(a < b, a >= b);
}

readonly struct IsLessOrEqual : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => Defined.Truth(a <= b, a > b);
}

readonly struct IsEqual : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => Defined.Truth(a == b, a < b || a > b);
}

readonly struct IsDifferent : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => Defined.Truth(a < b || a > b, a == b);
}

/// <summary>Three-valued (Kleene 1938): one that is not met decides, whatever the other is.</summary>
readonly struct AndAlso : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => Defined.Truth(a == 1 && b == 1, a == 0 || b == 0);
}

/// <summary>Three-valued: one that is met decides.</summary>
readonly struct OrElse : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => Defined.Truth(a == 1 || b == 1, a == 0 && b == 0);
}
