using System.Runtime.CompilerServices;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// What an indicator computes, as a small state that is copied freely. A kernel keeps no window of its own: it reads
/// past bars from its sources. Called for every bar in turn; to recompute the current bar, it is called on a copy of
/// the state before that bar. Equality is that of the parameters, before any bar.
/// </summary>
interface IKernel
{
    /// <summary>The value at the first bar that has one, <see cref="Inputs.Start"/>.</summary>
    double Seed(in Inputs x, int i);

    /// <summary>The value at each bar after it.</summary>
    double Append(in Inputs x, int i);
}

/// <summary>A value that follows from the sources alone, without a state.</summary>
interface IFormula
{
    double At(in Inputs x, int i);
}

readonly record struct FormulaKernel<TFormula>(TFormula Formula) : IKernel
    where TFormula : struct, IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Seed(in Inputs x, int i) => Formula.At(x, i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Append(in Inputs x, int i) => Formula.At(x, i);
}

/// <summary>A kernel that fills a whole column faster than bar by bar, with the same bits.</summary>
interface IBatchKernel : IKernel
{
    /// <summary>Computes the values from <see cref="Inputs.Start"/> on.</summary>
    void Fill(in Inputs x, Span<double> values);
}
