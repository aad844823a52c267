using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The last values folded into one, oldest first.</summary>
public sealed class ReduceN : Indicator
{
    /// <param name="source">What is folded.</param>
    /// <param name="function">Takes the result so far and the next value; it must depend on nothing else.</param>
    /// <param name="period">The length of the window.</param>
    /// <param name="initial">What to start from; the oldest value when not given.</param>
    public ReduceN(Line source, Func<double, double, double> function, int period = 1, double? initial = null)
        : base(source) => Result = Declare("ReduceN", Computed.Window(
            "ReduceN", new FormulaKernel<ReducedFormula>(new(function, period, initial)), period, source));

    public Line Result { get; }
}

readonly record struct ReducedFormula(Func<double, double, double> Function, int Period, double? Initial) : IFormula
{
    public double At(in Inputs x, int i)
    {
        var window = x.A.Slice(i - Period + 1, Period);
        var result = Initial is { } initial ? Function(initial, window[0]) : window[0];
        foreach (var value in window[1..]) result = Function(result, value);
        return result;
    }
}
