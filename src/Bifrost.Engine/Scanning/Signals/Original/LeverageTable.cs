using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Scanning;

/// <summary>
/// How large the trades were beside the equity before them, and what that did to their returns. Leverage is a ratio, returns are in
/// percent. NaN where a class has no trades.
/// </summary>
public sealed record LeverageTable
{
    const int TrendTrades = 10;

    public required double Average { get; init; }

    public required double Highest { get; init; }

    public required double Lowest { get; init; }

    public required double Median { get; init; }

    /// <summary>Sample deviation.</summary>
    public required double Deviation { get; init; }

    public double Range => Highest - Lowest;

    /// <summary>Trades up to 1×, up to 2×, up to 3× and above.</summary>
    public required IReadOnlyList<int> Distribution { get; init; }

    public int Above2 => Distribution[2] + Distribution[3];

    public int Above3 => Distribution[3];

    /// <summary>Percent of the trades above 2×.</summary>
    public double RiskScore => 100.0 * Above2 / Distribution.Sum();

    /// <summary>Pearson's, of leverage and return; 0 where one of them does not vary.</summary>
    public required double Correlation { get; init; }

    /// <summary>Mean return of the trades up to 1×.</summary>
    public required double LowReturn { get; init; }

    /// <summary>Mean return of those above 1× up to 2×.</summary>
    public required double MediumReturn { get; init; }

    /// <summary>Mean return of those above 2×.</summary>
    public required double HighReturn { get; init; }

    /// <summary>Mean of the rolling means of 10 trades; of fewer trades that of all.</summary>
    public required double Trend { get; init; }

    /// <param name="trades">In the order to be told in.</param>
    /// <returns>Null without trades.</returns>
    public static LeverageTable? Of(IReadOnlyList<SignalTrade> trades)
    {
        if (trades.Count == 0) return null;
        double[] leverage = [.. trades.Select(trade => trade.Leverage)];
        double[] returns = [.. trades.Select(OriginalTable.Percent)];
        return new()
        {
            Average = Moments.Mean(leverage),
            Highest = leverage.Max(),
            Lowest = leverage.Min(),
            Median = Quantile.Of(leverage, 0.5),
            Deviation = leverage.Length < 2 ? double.NaN : Moments.Deviation(leverage, isSample: true),
            Distribution =
            [
                leverage.Count(value => value <= 1), leverage.Count(value => value is > 1 and <= 2),
                leverage.Count(value => value is > 2 and <= 3), leverage.Count(value => value > 3),
            ],
            Correlation = CorrelationOf(leverage, returns),
            LowReturn = MeanWhere(leverage, returns, value => value <= 1),
            MediumReturn = MeanWhere(leverage, returns, value => value is > 1 and <= 2),
            HighReturn = MeanWhere(leverage, returns, value => value > 2),
            Trend = TrendOf(leverage),
        };
    }

    static double CorrelationOf(double[] left, double[] right)
    {
        if (left.Length < 2) return 0;
        var scale = Moments.Deviation(left, isSample: true) * Moments.Deviation(right, isSample: true);
        return scale > 0 ? Moments.Covariance(left, right) / scale : 0;
    }

    static double MeanWhere(double[] leverage, double[] returns, Predicate<double> isIn) =>
        Moments.Mean([.. returns.Where((_, index) => isIn(leverage[index]))]);

    static double TrendOf(double[] leverage)
    {
        if (leverage.Length < TrendTrades) return Moments.Mean(leverage);
        return Moments.Mean([
            .. Enumerable.Range(0, leverage.Length - TrendTrades + 1)
                .Select(start => Moments.Mean(leverage.AsSpan(start, TrendTrades))),
        ]);
    }
}
