using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>The Gaussian kernel: how much a value counts by its distance.</summary>
static class GaussianWeights
{
    const double RootOfTwoPi = 2.5066282746310002;

    /// <summary>exp(−½ (distance / bandwidth)²) / (√(2π) · bandwidth).</summary>
    public static double Kernel(double distance, double bandwidth)
    {
        var scaled = distance / bandwidth;
        return Elementary.Exp(-0.5 * scaled * scaled) / (RootOfTwoPi * bandwidth);
    }

    /// <summary>The kernel at the bars of a window by how long ago they are, oldest first.</summary>
    public static double[] OverBars(int period, double bandwidth)
    {
        if (!(bandwidth > 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(bandwidth), bandwidth, $"The bandwidth is {bandwidth}; it must be above 0.");
        }

        var weights = new double[Math.Max(0, period)];
        for (var ago = 0; ago < weights.Length; ago++) weights[^(ago + 1)] = Kernel(ago, bandwidth);
        return weights;
    }
}
