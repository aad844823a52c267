using System.Runtime.CompilerServices;

namespace Bifrost.Engine.Indicators;

/// <summary>A function of two values of the same bar.</summary>
interface IOperation
{
    static abstract double Of(double a, double b, int bar);
}

readonly record struct OfLines<TOperation> : IFormula
    where TOperation : struct, IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => TOperation.Of(x.A[i], x.B[i], i);
}

readonly record struct OfLineAndNumber<TOperation>(double B) : IFormula
    where TOperation : struct, IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => TOperation.Of(x.A[i], B, i);
}

readonly record struct OfNumberAndLine<TOperation>(double A) : IFormula
    where TOperation : struct, IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => TOperation.Of(A, x.A[i], i);
}
