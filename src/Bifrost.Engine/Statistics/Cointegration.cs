namespace Bifrost.Engine.Statistics;

/// <summary>What two series may share besides being cointegrated.</summary>
public enum CointegrationTrend
{
    None,
    Constant,
    Linear,
    Quadratic,
}

/// <summary>
/// The test of Engle and Granger (1987): one series is regressed on the other, and the residuals are tested for a unit
/// root (Dickey and Fuller, as many lags as Akaike's criterion likes, up to Schwert's limit).
/// </summary>
public static class Cointegration
{
    /// <summary>Above this R² the two series are one, and the residuals noise.</summary>
    const double Collinear = 1 - 100 * 1.4901161193847656e-8;

    /// <returns>
    /// The t statistic of the unit root; the more negative, the surer the cointegration. Negative infinity for collinear
    /// series, 0 where the window leaves no degree of freedom.
    /// </returns>
    public static double Score(ReadOnlySpan<double> first, ReadOnlySpan<double> second, CointegrationTrend trend)
    {
        var fit = new Orthogonal(first.ToArray());
        for (var power = 0; power < (int)trend; power++) fit.Add(Powers(first.Length, power));
        var total = trend == CointegrationTrend.None ? Squares(first) : SquaresAroundMean(first);
        fit.Add(second);
        return 1 - fit.SumOfSquares / total < Collinear ? UnitRoot(fit.Residual) : double.NegativeInfinity;
    }

    /// <summary>The probability of a score so low without cointegration (MacKinnon 1994, two series).</summary>
    public static double PValue(double score, CointegrationTrend trend)
    {
        var surface = Surfaces[(int)trend];
        if (double.IsNaN(score)) return double.NaN;
        if (score > surface.Max) return 1;
        if (score < surface.Min) return 0;
        var polynomial = score <= surface.Star ? surface.Small : surface.Large;
        var value = 0d;
        for (var i = polynomial.Length - 1; i >= 0; i--) value = value * score + polynomial[i];
        return NormalDistribution.Cdf(value);
    }

    static double UnitRoot(double[] series)
    {
        var changes = new double[series.Length - 1];
        for (var i = 0; i < changes.Length; i++) changes[i] = series[i + 1] - series[i];
        var schwert = (int)Math.Ceiling(12 * Math.Sqrt(Math.Sqrt(series.Length / 100.0)));
        var maxLag = Math.Min(series.Length / 2 - 1, schwert);
        return maxLag < 0 ? double.NaN : Regress(series, changes, BestLag(series, changes, maxLag));
    }

    /// <summary>All candidates are fitted over the bars that the longest leaves.</summary>
    static int BestLag(double[] series, double[] changes, int maxLag)
    {
        var fit = new Orthogonal(changes[maxLag..]);
        fit.Add(series.AsSpan(maxLag, fit.Residual.Length));
        var (best, least) = (0, Criterion(fit));
        for (var lag = 1; lag <= maxLag; lag++)
        {
            fit.Add(changes.AsSpan(maxLag - lag, fit.Residual.Length));
            var criterion = Criterion(fit);
            if (criterion < least) (best, least) = (lag, criterion);
        }

        return best;
    }

    /// <summary>Akaike's, less what all candidates share.</summary>
    static double Criterion(Orthogonal fit) =>
        fit.Residual.Length * Elementary.Log(fit.SumOfSquares / fit.Residual.Length) + 2 * fit.Columns;

    /// <summary>The t statistic of the level, which comes last so that its share is its own.</summary>
    static double Regress(double[] series, double[] changes, int lags)
    {
        var fit = new Orthogonal(changes[lags..]);
        for (var lag = 1; lag <= lags; lag++) fit.Add(changes.AsSpan(lags - lag, fit.Residual.Length));
        var share = fit.Add(series.AsSpan(lags, fit.Residual.Length));
        var freedom = fit.Residual.Length - fit.Columns;
        return freedom <= 0 ? 0 : share / Math.Sqrt(fit.SumOfSquares / freedom);
    }

    static double[] Powers(int length, int power) => [.. Enumerable.Range(1, length).Select(i => power switch
    {
        0 => 1d,
        1 => i,
        _ => (double)i * i,
    })];

    static double Squares(ReadOnlySpan<double> values)
    {
        var sum = 0d;
        foreach (var value in values) sum += value * value;
        return sum;
    }

    static double SquaresAroundMean(ReadOnlySpan<double> values)
    {
        var (sum, mean) = (0d, Moments.Mean(values));
        foreach (var value in values) sum += (value - mean) * (value - mean);
        return sum;
    }

    /// <summary>
    /// MacKinnon's response surfaces: outside Min and Max certain, up to Star the small polynomial, then the large.
    /// </summary>
    sealed record Surface(double Min, double Star, double Max, double[] Small, double[] Large);

    static readonly Surface[] Surfaces =
    [
        new(-19.62, -1.53, 1.51, [1.9129, 1.3857, 0.035322], [1.5578, 0.8558, -0.2083, -0.033549]),
        new(-18.86, -2.62, 0.92, [2.92, 1.5012, 0.039796], [2.1945, 0.64695, -0.29198, -0.042377]),
        new(-21.15, -3.19, 0.63, [3.6646, 1.5419, 0.036448], [2.85, 0.5272, -0.36622, -0.051695]),
        new(-21.1, -3.51, 0.79, [4.3534, 1.6016, 0.037947], [3.4713, 0.5967, -0.32507, -0.042286]),
    ];
}
