using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Scanning;

/// <summary>How trades are drawn again.</summary>
public sealed record MonteCarloOptions
{
    /// <summary>Histories to draw.</summary>
    public int Simulations
    {
        get;
        init => field = Require.AtLeast(value, 2, nameof(Simulations));
    } = 1000;

    /// <summary>Trades in each.</summary>
    public int Trades
    {
        get;
        init => field = Require.AtLeast(value, 1, nameof(Trades));
    } = 100;

    public ulong Seed { get; init; } = 42;

    /// <summary>Of the interval and the value at risk, in percent.</summary>
    public double Confidence
    {
        get;
        init => field = Require.Within(value, 50, 99.9, nameof(Confidence));
    } = 95;
}

/// <summary>How good a distribution of outcomes looks, by the original's five questions.</summary>
public enum MonteCarloRating
{
    Poor,
    Average,
    Good,
    Excellent,
}

/// <summary>
/// What could have come of the same trades in another order and number: a bootstrap with replacement (Efron 1979) that compounds each
/// trade's return as if it were taken with the whole account. Percent throughout.
/// </summary>
public sealed record MonteCarlo
{
    /// <summary>Fewer trades say nothing about what is possible.</summary>
    public const int FewestTrades = 11;

    /// <summary>The total return of each history, in the order in which they were drawn.</summary>
    public required IReadOnlyList<double> Returns { get; init; }

    /// <summary>The deepest fall from a peak in each history, above 0.</summary>
    public required IReadOnlyList<double> Drawdowns { get; init; }

    public required MonteCarloOptions Options { get; init; }

    public required double Mean { get; init; }

    /// <summary>Sample deviation.</summary>
    public required double Deviation { get; init; }

    /// <summary>Of the population, g₁.</summary>
    public required double Skewness { get; init; }

    /// <summary>Of the population, less 3: 0 of a normal distribution.</summary>
    public required double ExcessKurtosis { get; init; }

    /// <summary>Histories that end above where they began.</summary>
    public required double ProbabilityOfGain { get; init; }

    /// <summary>Histories that end below where they began.</summary>
    public required double ProbabilityOfLoss { get; init; }

    /// <summary>The mean of the returns at or below the 5th percentile.</summary>
    public required double ExpectedShortfall { get; init; }

    /// <summary>The return that all but this percentage of the histories reach: below 0 a loss.</summary>
    public double ValueAtRisk => Percentile(100 - Options.Confidence);

    /// <summary>Between these two lies the confidence's share of the histories.</summary>
    public (double Low, double High) Interval =>
        (Percentile((100 - Options.Confidence) / 2), Percentile(100 - ((100 - Options.Confidence) / 2)));

    /// <summary>What the worst history loses, above 0; 0 where none loses.</summary>
    public double WorstLoss => Math.Max(0, -Returns.Min());

    /// <summary>
    /// A point each for: mean above 0, deviation below 20, 5th percentile above -10, gains above 60 %, |skewness| below 1.
    /// </summary>
    public int Score =>
        Convert.ToInt32(Mean > 0) + Convert.ToInt32(Deviation < 20) + Convert.ToInt32(Percentile(5) > -10)
        + Convert.ToInt32(ProbabilityOfGain > 60) + Convert.ToInt32(Math.Abs(Skewness) < 1);

    public MonteCarloRating Rating => (MonteCarloRating)Math.Clamp(Score - 1, 0, 3);

    /// <summary>By linear interpolation.</summary>
    /// <param name="percent">From 0 to 100.</param>
    public double Percentile(double percent) => Quantile.Of([.. Returns], percent / 100);

    /// <param name="tradeReturns">The return of each trade in percent.</param>
    /// <exception cref="ArgumentException">There are fewer than <see cref="FewestTrades"/>, or one is no number.</exception>
    public static MonteCarlo Run(IReadOnlyList<double> tradeReturns, MonteCarloOptions options)
    {
        if (tradeReturns.Count < FewestTrades)
            throw new ArgumentException($"{tradeReturns.Count} trades; a simulation needs {FewestTrades} or more.", nameof(tradeReturns));
        if (tradeReturns.Any(value => !double.IsFinite(value)))
            throw new ArgumentException("The return of a trade is not a finite number.", nameof(tradeReturns));
        return Of(tradeReturns, Enumerable.Range(0, options.Simulations).Select(run => Draw(run, tradeReturns.Count, options)), options);
    }

    /// <param name="histories">The trades of each history, as indices.</param>
    internal static MonteCarlo Of(IReadOnlyList<double> tradeReturns, IEnumerable<int[]> histories, MonteCarloOptions options)
    {
        var compounded = histories.Select(history => Compound(history, tradeReturns)).ToArray();
        double[] returns = [.. compounded.Select(end => end.Return)];
        var shortfall = Quantile.Of(returns, 0.05);
        return new()
        {
            Returns = returns,
            Drawdowns = [.. compounded.Select(end => end.Drawdown)],
            Options = options,
            Mean = Moments.Mean(returns),
            Deviation = Moments.Deviation(returns, isSample: true),
            Skewness = Moments.Skewness(returns),
            ExcessKurtosis = Moments.Kurtosis(returns) - 3,
            ProbabilityOfGain = 100.0 * returns.Count(value => value > 0) / returns.Length,
            ProbabilityOfLoss = 100.0 * returns.Count(value => value < 0) / returns.Length,
            ExpectedShortfall = Moments.Mean([.. returns.Where(value => value <= shortfall)]),
        };
    }

    // Each history has numbers of its own, so that more of them do not change those before.
    static int[] Draw(int run, int trades, MonteCarloOptions options)
    {
        var numbers = new SeededNumbers(options.Seed, (ulong)run);
        var drawn = new int[options.Trades];
        for (var i = 0; i < drawn.Length; i++) drawn[i] = (int)(numbers.Uniform() * trades);
        return drawn;
    }

    static (double Return, double Drawdown) Compound(int[] history, IReadOnlyList<double> tradeReturns)
    {
        var (value, high, deepest) = (1.0, 1.0, 0.0);
        foreach (var trade in history)
        {
            value *= 1 + (tradeReturns[trade] / 100);
            high = Math.Max(high, value);
            deepest = Math.Max(deepest, 1 - (value / high));
        }

        return ((value - 1) * 100, deepest * 100);
    }
}
