using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>
/// Resamples a series in blocks of random length, so that what follows on what survives (Politis and Romano, The Stationary Bootstrap,
/// 1994). The series is thought of as a ring.
/// </summary>
/// <param name="length">Values in the series and in every resample.</param>
/// <param name="meanBlock">The mean length of a block, 1 or more; 1 draws every value by itself.</param>
public sealed class StationaryBootstrap(int length, double meanBlock)
{
    readonly double _breaks = meanBlock >= 1
        ? 1 / meanBlock
        : throw new ArgumentOutOfRangeException(nameof(meanBlock), meanBlock, "A block has one value at least.");

    /// <summary>Fills in the places of the values that make the next resample.</summary>
    public void Draw(SeededNumbers numbers, Span<int> places)
    {
        var place = 0;
        for (var i = 0; i < places.Length; i++)
        {
            var starts = i == 0 || numbers.Uniform() < _breaks;
            place = starts ? numbers.Below(length) : place + 1 == length ? 0 : place + 1;
            places[i] = place;
        }
    }

    /// <summary>
    /// The mean block that suits a series: Politis and White (2004) with the correction of Patton, Politis and White (2009), from 1 to
    /// min(3·√n, n/3) rounded up. 1 where the series is shorter than four values or does not vary.
    /// </summary>
    public static double BlockFor(ReadOnlySpan<double> values)
    {
        var count = values.Length;
        if (count < 4 || !(Autocorrelation.Covariance(values, 0) > 0)) return 1;
        var most = Math.Ceiling(Math.Min(3 * Math.Sqrt(count), count / 3d));
        var lags = Math.Min(2 * LastLagThatMatters(values), count - 1);
        var (spectrum, slope) = (Autocorrelation.Covariance(values, 0), 0d);
        for (var lag = 1; lag <= lags; lag++)
        {
            // Each lag counts twice: before and after.
            var weighted = 2 * FlatTop((double)lag / lags) * Autocorrelation.Covariance(values, lag);
            spectrum += weighted;
            slope += lag * weighted;
        }

        if (spectrum == 0) return 1;
        var cubed = slope * slope / (spectrum * spectrum) * count;
        return Math.Clamp(Elementary.Pow(cubed, 1 / 3d), 1, most);
    }

    /// <summary>The lag after which a run of autocorrelations is within noise: 2·√(log₁₀ n / n).</summary>
    static int LastLagThatMatters(ReadOnlySpan<double> values)
    {
        var logarithm = Elementary.Log10(values.Length);
        var run = Math.Max(5, (int)Math.Ceiling(Math.Sqrt(logarithm)));
        var noise = 2 * Math.Sqrt(logarithm / values.Length);
        var most = (int)Math.Ceiling(Math.Sqrt(values.Length)) + run;
        var (last, quiet) = (0, 0);
        for (var lag = 1; lag <= Math.Min(most, values.Length - 1) && quiet < run; lag++)
        {
            var matters = Math.Abs(Autocorrelation.At(values, lag)) > noise;
            (last, quiet) = matters ? (lag, 0) : (last, quiet + 1);
        }

        return Math.Max(1, last);
    }

    static double FlatTop(double share) => share <= 0.5 ? 1 : 2 * (1 - share);
}
