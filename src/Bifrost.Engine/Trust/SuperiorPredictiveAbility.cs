using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>
/// Whether the best of many trials beats a benchmark by more than the search for it explains: White's reality check (2000) and Hansen's
/// test for superior predictive ability (2005), both with the stationary bootstrap.
/// </summary>
public static class SuperiorPredictiveAbility
{
    public const int UsualResamples = 1000;
    const int LeastPeriods = 10;

    /// <param name="excess">Of each trial the returns above the benchmark's, all of the same periods, in the order of time.</param>
    /// <param name="meanBlock">
    /// Of the bootstrap; when null, the longest that suits one of the trials, see <see cref="StationaryBootstrap.BlockFor"/>.
    /// </param>
    /// <param name="threads">Never changes the result.</param>
    /// <exception cref="ArgumentException">No trials, different lengths, or fewer than ten periods.</exception>
    public static SuperiorAbilityTest Test(
        IReadOnlyList<double[]> excess, ulong seed = 0, int resamples = UsualResamples, double? meanBlock = null, int threads = 1)
    {
        TrialReturns.Require(excess, trials: 1);
        if (excess[0].Length < LeastPeriods)
            throw new ArgumentException($"{excess[0].Length} periods: {LeastPeriods} are the least.", nameof(excess));
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 1);
        var block = meanBlock ?? excess.Max(returns => StationaryBootstrap.BlockFor(returns));
        // A trial that equals the benchmark says nothing, and has no deviation to divide by.
        Contender[] contenders = [.. excess.Select(returns => Contender.Of(returns, block)).Where(one => one.Deviation > 0)];
        if (contenders.Length == 0) return new(1, 1, 1, 1);

        var beaten = new Beaten[resamples];
        var bootstrap = new StationaryBootstrap(excess[0].Length, block);
        var observed = Best(contenders, one => one.Mean, one => 0);
        Parallel.For(0, resamples, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, index =>
            beaten[index] = Resample(contenders, bootstrap, new(seed, (ulong)index), observed));
        return new(
            Share(beaten, one => one.Lower), Share(beaten, one => one.Consistent),
            Share(beaten, one => one.Upper), Share(beaten, one => one.RealityCheck));
    }

    static Beaten Resample(Contender[] contenders, StationaryBootstrap bootstrap, SeededNumbers numbers, Scores observed)
    {
        var weights = Weights(bootstrap, numbers, contenders[0].Excess.Length);
        var means = new double[contenders.Length];
        for (var i = 0; i < means.Length; i++) means[i] = Mean(contenders[i].Excess, weights);
        Scores Recentred(Func<Contender, double> centre)
        {
            var index = 0;
            return Best(contenders, _ => means[index++], centre);
        }

        var upper = Recentred(one => one.Mean);
        return new(
            Recentred(one => Math.Max(one.Mean, 0)).Studentized > observed.Studentized,
            Recentred(one => one.IsHopeless ? 0 : one.Mean).Studentized > observed.Studentized,
            upper.Studentized > observed.Studentized,
            upper.Plain > observed.Plain);
    }

    static Scores Best(Contender[] contenders, Func<Contender, double> mean, Func<Contender, double> centre)
    {
        var (plain, studentized) = (double.NegativeInfinity, 0d);
        foreach (var one in contenders)
        {
            var score = mean(one) - centre(one);
            plain = Math.Max(plain, score);
            studentized = Math.Max(studentized, score / one.Deviation);
        }

        return new(plain, studentized);
    }

    /// <summary>How often each period was drawn.</summary>
    static int[] Weights(StationaryBootstrap bootstrap, SeededNumbers numbers, int count)
    {
        var (places, weights) = (new int[count], new int[count]);
        bootstrap.Draw(numbers, places);
        foreach (var place in places) weights[place]++;
        return weights;
    }

    static double Mean(double[] values, int[] weights)
    {
        var sum = 0d;
        for (var i = 0; i < values.Length; i++) sum += values[i] * weights[i];
        return sum / values.Length;
    }

    static double Share(Beaten[] beaten, Func<Beaten, bool> holds) => (double)beaten.Count(holds) / beaten.Length;

    readonly record struct Scores(double Plain, double Studentized);

    readonly record struct Beaten(bool Lower, bool Consistent, bool Upper, bool RealityCheck);

    /// <param name="Deviation">Of the mean, by the bootstrap's own long-run variance.</param>
    /// <param name="IsHopeless">So far below the benchmark that it cannot bear on the result: Hansen's √(2·ln ln n) bound.</param>
    sealed record Contender(double[] Excess, double Mean, double Deviation, bool IsHopeless)
    {
        public static Contender Of(double[] excess, double meanBlock)
        {
            var (mean, count) = (Moments.Mean(excess), excess.Length);
            var deviation = Math.Sqrt(Math.Max(0, LongRunVariance(excess, 1 / meanBlock)) / count);
            var bound = deviation * Math.Sqrt(2 * Elementary.Log(Elementary.Log(count)));
            return new(excess, mean, deviation, mean < -bound);
        }

        /// <summary>γ₀ + 2·Σ κᵢ·γᵢ with the weights κᵢ that the stationary bootstrap gives a lag (Politis and Romano 1994).</summary>
        static double LongRunVariance(double[] excess, double breaks)
        {
            var (count, sum) = (excess.Length, Autocorrelation.Covariance(excess, 0));
            for (var lag = 1; lag < count; lag++)
            {
                var weight = ((count - lag) / (double)count * Elementary.Pow(1 - breaks, lag))
                    + (lag / (double)count * Elementary.Pow(1 - breaks, count - lag));
                if (weight > Negligible) sum += 2 * weight * Autocorrelation.Covariance(excess, lag);
            }

            return sum;
        }

        const double Negligible = 1e-9;
    }
}

/// <summary>
/// The probability of a best trial like the one seen when none is better than the benchmark: below 0.05, the search alone does not
/// explain it. The bounds of Hansen's p-value tell how much it hangs on the poor trials.
/// </summary>
/// <param name="Lower">Of Hansen's test with the poor trials left out.</param>
/// <param name="Consistent">Of Hansen's test.</param>
/// <param name="Upper">Of Hansen's test with all trials taken as equal to the benchmark.</param>
/// <param name="RealityCheck">White's: means that are not divided by their deviation.</param>
public sealed record SuperiorAbilityTest(double Lower, double Consistent, double Upper, double RealityCheck);
