using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>The exactly rounded sum of the weighted values of a window, times a coefficient.</summary>
public sealed class WeightedAverage : Indicator
{
    /// <param name="source">What is averaged.</param>
    /// <param name="period">The length of the window.</param>
    /// <param name="coefficient">What the sum is multiplied with.</param>
    /// <param name="weights">Oldest value first; values beyond the weights do not count. None: all weigh 1.</param>
    public WeightedAverage(Line source, int period = 1, double coefficient = 1, IReadOnlyList<double>? weights = null)
        : base(source)
    {
        var kernel = new WeightedKernel(period, coefficient, new([.. weights ?? Enumerable.Repeat(1.0, Math.Max(0, period))]));
        Average = Declare("WeightedAverage", Computed.Window(
            "WeightedAverage", new FormulaKernel<WeightedKernel>(kernel), period, source));
    }

    public Line Average { get; }
}

/// <summary>
/// The products are rounded before they are summed, as in the reference: a sum that slides would lose these roundings,
/// and with them the exact ties that decide crossovers. So a bar costs the length of the window.
/// </summary>
readonly record struct WeightedKernel(int Period, double Coefficient, Weights Weights) : IFormula
{
    public double At(in Inputs x, int i) =>
        Coefficient * ExactSum.OfProducts(x.A.Slice(i - Period + 1, Math.Min(Period, Weights.Count)), Weights.Values);
}
