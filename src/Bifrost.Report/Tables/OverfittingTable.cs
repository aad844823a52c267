using Bifrost.Engine.Statistics;
using Bifrost.Engine.Trust;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>The halves of the data that the probability of overfitting was counted over.</summary>
static class OverfittingTable
{
    const int MostPoints = 3000;
    const int Decimals = 3;

    public static OverfittingModel Of(OverfittingEstimate estimate, int sessionsPerYear)
    {
        var year = Math.Sqrt(sessionsPerYear);
        double[] inSample = [.. estimate.InSample.Select(ratio => ratio * year)];
        double[] outOfSample = [.. estimate.OutOfSample.Select(ratio => ratio * year)];
        var offset = Moments.Mean(outOfSample) - (estimate.Slope * Moments.Mean(inSample));
        return new(
            estimate.Probability, estimate.ProbabilityOfLoss, inSample.Length, estimate.Slope, offset,
            PackedColumn.Of(Thinned(inSample), Decimals), PackedColumn.Of(Thinned(outOfSample), Decimals),
            Histograms.Of("Logit of the rank out of sample", FigureUnit.Ratio, estimate.Logits));
    }

    static double[] Thinned(double[] values)
    {
        var step = Math.Max(1, (values.Length + MostPoints - 1) / MostPoints);
        return [.. values.Where((_, place) => place % step == 0)];
    }
}
