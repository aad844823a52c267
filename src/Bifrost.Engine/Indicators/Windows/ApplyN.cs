using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>A function of the last values of a line, oldest first; it must depend on nothing else.</summary>
public delegate double WindowFunction(ReadOnlySpan<double> window);

/// <summary>Any function of the last values.</summary>
public sealed class ApplyN : Indicator
{
    public ApplyN(Line source, WindowFunction function, int period = 1)
        : base(source) => Result = Declare("ApplyN", Computed.Window(
            "ApplyN", new FormulaKernel<AppliedFormula>(new(function, period)), period, source));

    public Line Result { get; }
}

readonly record struct AppliedFormula(WindowFunction Function, int Period) : IFormula
{
    public double At(in Inputs x, int i) => Function(x.A.Slice(i - Period + 1, Period));
}
