using System.Runtime.CompilerServices;

namespace Bifrost.Engine.Indicators;

/// <summary>1 or 0. A comparison with NaN is 0, but for "not equal", which is 1.</summary>
readonly struct Less : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => a < b ? 1 : 0;
}

readonly struct LessOrEqual : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => a <= b ? 1 : 0;
}

readonly struct Greater : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => a > b ? 1 : 0;
}

readonly struct GreaterOrEqual : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => a >= b ? 1 : 0;
}

readonly struct Equal : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => a == b ? 1 : 0;
}

readonly struct NotEqual : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => a != b ? 1 : 0;
}

/// <summary>1 when a is above b, -1 when below, else 0.</summary>
readonly struct Compare : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => (a > b ? 1 : 0) - (a < b ? 1 : 0);
}
