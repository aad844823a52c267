using System.Runtime.CompilerServices;

namespace Bifrost.Engine.Indicators;

/// <summary>What is not zero is true; NaN is.</summary>
readonly struct Both : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => a != 0 && b != 0 ? 1 : 0;
}

readonly struct Either : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => a != 0 || b != 0 ? 1 : 0;
}

/// <summary>The larger; the first when they are equal or not comparable.</summary>
readonly struct Larger : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => Upwards.Extreme(b, a);
}

/// <summary>The smaller; the first when they are equal or not comparable.</summary>
readonly struct Smaller : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => Downwards.Extreme(b, a);
}

/// <summary>a / b, or what to use instead when b is zero and when both are.</summary>
readonly record struct SafeQuotient(double ByZero, double ZeroByZero) : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i)
    {
        var (a, b) = (x.A[i], x.B[i]);
        return b != 0 ? a / b : a == 0 ? ZeroByZero : ByZero;
    }
}

/// <summary>B where A is true, else C.</summary>
readonly record struct Choice : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => x.A[i] != 0 ? x.B[i] : x.C[i];
}

/// <summary>The third, fourth or fifth source as the first is below, equal to or above the second.</summary>
readonly record struct ChoiceByOrder : IFormula
{
    public double At(in Inputs x, int i)
    {
        var (a, b) = (x.A[i], x.B[i]);
        return x.All[a < b ? 2 : a > b ? 4 : 3][i];
    }
}
