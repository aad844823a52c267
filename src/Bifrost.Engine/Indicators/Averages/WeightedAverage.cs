using System.Numerics;
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
            "WeightedAverage", kernel, period, source));
    }

    public Line Average { get; }
}

/// <summary>
/// The products are rounded before they are summed, as in the reference: a sum that slides would lose these roundings,
/// and with them the exact ties that decide crossovers. So a bar costs the length of the window; a whole column is
/// computed several bars at a time.
/// </summary>
readonly record struct WeightedKernel(int Period, double Coefficient, Weights Weights) : IBatchKernel
{
    public double Seed(in Inputs x, int i) => At(x.A, i);

    public double Append(in Inputs x, int i) => At(x.A, i);

    public void Fill(in Inputs x, Span<double> values)
    {
        var i = x.Start;
        for (; i <= values.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var sums = SumsFrom(x.A[(i - Period + 1)..]);
            if (sums.AreExact) (Coefficient * sums.Values).CopyTo(values[i..]);
            else FillOneByOne(x.A, values, i, i + Vector<double>.Count);
        }

        FillOneByOne(x.A, values, i, values.Length);
    }

    /// <summary>The sums of the windows that start at the first value, at the second, and so on.</summary>
    TwofoldLanes SumsFrom(ReadOnlySpan<double> values)
    {
        var sums = default(TwofoldLanes);
        var weights = Weights.Values[..Math.Min(Period, Weights.Count)];
        for (var k = 0; k < weights.Length; k++) sums.Add(new Vector<double>(values[k..]) * weights[k]);
        return sums;
    }

    void FillOneByOne(ReadOnlySpan<double> source, Span<double> values, int start, int end)
    {
        for (var i = start; i < end; i++) values[i] = At(source, i);
    }

    double At(ReadOnlySpan<double> values, int i) =>
        Coefficient * ExactSum.OfProducts(values.Slice(i - Period + 1, Math.Min(Period, Weights.Count)), Weights.Values);
}
