namespace Bifrost.Engine.Statistics;

/// <summary>The standard normal distribution.</summary>
public static class NormalDistribution
{
    const double RootOfTwoPi = 2.5066282746310002;

    /// <summary>Where the series gives way to the fraction: both are exact to the last digits there.</summary>
    const double Tail = 4;

    const int FractionDepth = 60;

    /// <summary>The probability of a value below <paramref name="x"/>.</summary>
    public static double Cdf(double x)
    {
        if (double.IsNaN(x)) return double.NaN;
        if (x < -Tail) return Upper(-x);
        return x > Tail ? 1 - Upper(x) : 0.5 + Density(x) * Series(x);
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
