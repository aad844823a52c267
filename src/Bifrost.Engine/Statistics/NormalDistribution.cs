namespace Bifrost.Engine.Statistics;

/// <summary>The standard normal distribution.</summary>
public static class NormalDistribution
{
    const double RootOfTwoPi = 2.5066282746310002;

    /// <summary>Where the series gives way to the fraction: both are exact to the last digits there.</summary>
    const double Tail = 4;

    const int FractionDepth = 60;

    /// <summary>Below it lies less than the smallest double.</summary>
    const double Lowest = -39;

    /// <summary>The probability of a value below <paramref name="x"/>.</summary>
    public static double Cdf(double x)
    {
        if (double.IsNaN(x)) return double.NaN;
        if (x < -Tail) return Upper(-x);
        return x > Tail ? 1 - Upper(x) : 0.5 + Density(x) * Series(x);
    }

    /// <summary>The value that <paramref name="probability"/> of all lie below; infinite at 0 and 1, NaN outside.</summary>
    /// <remarks>By halving an interval until doubles end: exact where <see cref="Cdf"/> is, and never in a loop that counts.</remarks>
    public static double Quantile(double probability)
    {
        if (!(probability is >= 0 and <= 1)) return double.NaN;
        if (probability is 0 or 1) return probability == 0 ? double.NegativeInfinity : double.PositiveInfinity;
        // The lower half is exact in the tail, where 1 - p has lost its digits.
        if (probability > 0.5) return -Quantile(1 - probability);

        var (low, high) = (Lowest, 0d);
        for (var middle = low / 2; low < middle && middle < high; middle = low + (high - low) / 2)
        {
            if (Cdf(middle) < probability) low = middle;
            else high = middle;
        }

        return high;
    }

    static double Density(double x) => Elementary.Exp(-x * x / 2) / RootOfTwoPi;

    /// <summary>x + x³/3 + x⁵/(3·5) + … (Marsaglia, Evaluating the Normal Distribution, 2004).</summary>
    static double Series(double x)
    {
        var (sum, term) = (x, x);
        for (var odd = 3; sum + term != sum; odd += 2)
        {
            term *= x * x / odd;
            sum += term;
        }

        return sum;
    }

    /// <summary>Laplace's continued fraction of the upper tail.</summary>
    static double Upper(double x)
    {
        var fraction = x;
        for (var depth = FractionDepth; depth > 0; depth--) fraction = x + depth / fraction;
        return Density(x) / fraction;
    }
}
