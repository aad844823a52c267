namespace Bifrost.Engine.Statistics;

/// <summary>Means and deviations over exactly rounded sums, as the reference engine's analyzers take them.</summary>
public static class Moments
{
    /// <summary>The arithmetic mean; NaN of nothing.</summary>
    public static double Mean(ReadOnlySpan<double> values) => ExactSum.Of(values) / values.Length;

    /// <summary>The standard deviation around <paramref name="mean"/>.</summary>
    /// <param name="isSample">Divide by n − 1 (Bessel's correction) instead of n.</param>
    /// <returns>In the unit of the values; NaN when there are too few of them.</returns>
    public static double Deviation(ReadOnlySpan<double> values, double mean, bool isSample = false)
    {
        var squares = new double[values.Length];
        for (var i = 0; i < squares.Length; i++) squares[i] = (values[i] - mean) * (values[i] - mean);
        return Math.Sqrt(ExactSum.Of(squares) / (values.Length - (isSample ? 1 : 0)));
    }

    /// <summary>The standard deviation around the values' own mean.</summary>
    public static double Deviation(ReadOnlySpan<double> values, bool isSample = false) =>
        Deviation(values, Mean(values), isSample);
}
