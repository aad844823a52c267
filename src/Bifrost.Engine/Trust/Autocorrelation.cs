using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>How a series goes with itself some steps before.</summary>
public static class Autocorrelation
{
    /// <summary>
    /// The sample autocovariance at a lag, divided by n as Box and Jenkins do, so that no set of them contradicts itself.
    /// </summary>
    public static double Covariance(ReadOnlySpan<double> values, int lag)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lag);
        if (values.Length == 0) return double.NaN;
        var mean = Moments.Mean(values);
        var products = new double[Math.Max(0, values.Length - lag)];
        for (var i = 0; i < products.Length; i++) products[i] = (values[i] - mean) * (values[i + lag] - mean);
        return ExactSum.Of(products) / values.Length;
    }

    /// <summary>The autocorrelation at a lag, from −1 to 1; 0 of values that do not vary.</summary>
    public static double At(ReadOnlySpan<double> values, int lag)
    {
        var variance = Covariance(values, 0);
        return variance > 0 ? Covariance(values, lag) / variance : 0;
    }
}
