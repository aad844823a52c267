namespace Bifrost.Engine.Statistics;

/// <summary>Means, deviations and the shape of a distribution over exactly rounded sums.</summary>
public static class Moments
{
    /// <summary>The arithmetic mean; NaN of nothing.</summary>
    public static double Mean(ReadOnlySpan<double> values) => ExactSum.Of(values) / values.Length;

    /// <summary>The standard deviation around <paramref name="mean"/>, as the reference engine's analyzers take it.</summary>
    /// <param name="isSample">Divide by n − 1 (Bessel's correction) instead of n.</param>
    /// <returns>In the unit of the values; NaN when there are too few of them.</returns>
    public static double Deviation(ReadOnlySpan<double> values, double mean, bool isSample = false) =>
        Math.Sqrt(ExactSum.OfSquares(values, mean) / (values.Length - (isSample ? 1 : 0)));

    /// <summary>The standard deviation around the values' own mean.</summary>
    public static double Deviation(ReadOnlySpan<double> values, bool isSample = false) =>
        Deviation(values, Mean(values), isSample);

    /// <summary>The sample covariance (n − 1) of two spans of equal length; NaN of fewer than two pairs.</summary>
    public static double Covariance(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        if (left.Length < 2) return double.NaN;
        var (meanLeft, meanRight) = (Mean(left), Mean(right));
        var products = new double[left.Length];
        for (var i = 0; i < products.Length; i++) products[i] = (left[i] - meanLeft) * (right[i] - meanRight);
        return ExactSum.Of(products) / (products.Length - 1);
    }

    /// <summary>
    /// Skewness m₃ / m₂^1.5 of the values as a population (Fisher-Pearson, g₁): 0 where they are symmetric, below 0 where the
    /// long tail is that of losses. NaN without deviation.
    /// </summary>
    public static double Skewness(ReadOnlySpan<double> values)
    {
        var (second, third, _) = Central(values);
        return second > 0 ? third / (second * Math.Sqrt(second)) : double.NaN;
    }

    /// <summary>Raw kurtosis m₄ / m₂² of the values as a population (Pearson): 3 of a normal distribution. NaN without deviation.</summary>
    public static double Kurtosis(ReadOnlySpan<double> values)
    {
        var (second, _, fourth) = Central(values);
        return second > 0 ? fourth / (second * second) : double.NaN;
    }

    static (double Second, double Third, double Fourth) Central(ReadOnlySpan<double> values)
    {
        var mean = Mean(values);
        var powers = new double[3][];
        for (var power = 0; power < 3; power++) powers[power] = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var (stray, square) = (values[i] - mean, (values[i] - mean) * (values[i] - mean));
            (powers[0][i], powers[1][i], powers[2][i]) = (square, square * stray, square * square);
        }

        return (Mean(powers[0]), Mean(powers[1]), Mean(powers[2]));
    }
}
