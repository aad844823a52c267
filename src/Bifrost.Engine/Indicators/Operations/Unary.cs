using System.Runtime.CompilerServices;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

readonly record struct Absolute : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => Math.Abs(x.A[i]);
}

readonly record struct Negated : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => -x.A[i];
}

/// <summary>1 where the source is not zero (NaN is not), else 0.</summary>
readonly record struct Truth : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => x.A[i] != 0 ? 1 : 0;
}

readonly record struct Constant(double Value) : IFormula
{
    public double At(in Inputs x, int i) => Value;
}

readonly record struct Delayed(int Bars) : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => x.A[i - Bars];
}

/// <summary>The exactly rounded sum of all sources at a bar.</summary>
readonly record struct SumOfSources : IFormula
{
    public double At(in Inputs x, int i)
    {
        Span<double> values = stackalloc double[x.All.Count];
        for (var source = 0; source < values.Length; source++) values[source] = x.All[source][i];
        return ExactSum.Of(values);
    }
}
