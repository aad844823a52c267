using Bifrost.Engine.Statistics;
using Bifrost.Engine.Trust;

namespace Bifrost.Store.Ledger;

/// <summary>Two kept runs side by side.</summary>
/// <param name="Metrics">Of both, in the order in which they are kept.</param>
/// <param name="Settings">The inputs in which they differ: Expected is the left run's, Got the right one's.</param>
/// <param name="Sessions">Days that both have.</param>
/// <param name="MeanDifference">Of the session returns over these days, right less left, as a fraction; NaN without such days.</param>
/// <param name="PValue">
/// How probable a mean difference as large is if there were none, see <see cref="PairedReturns.PValue"/>; NaN of fewer than two days.
/// </param>
public sealed record RunComparison(
    IReadOnlyList<ComparedMetric> Metrics, IReadOnlyList<ReceiptDifference> Settings, TradeOverlap Trades, int Sessions,
    double MeanDifference, double PValue)
{
    /// <param name="seed">Of the bootstrap behind the p-value.</param>
    public static RunComparison Of(KeptRunDetails left, KeptRunDetails right, ulong seed = 1)
    {
        var others = right.Metrics.ToDictionary(metric => metric.Name, metric => metric.Value, StringComparer.Ordinal);
        var differences = Differences(left.Sessions, right.Sessions);
        return new(
            [.. left.Metrics.Select(one => new ComparedMetric(one.Name, one.Value, others.GetValueOrDefault(one.Name, double.NaN)))],
            [.. ReceiptComparison.Inputs(left.Document.Receipt.Inputs, right.Document.Receipt.Inputs)],
            TradeOverlap.Of(left, right),
            differences.Length,
            Moments.Mean(differences),
            PairedReturns.PValue(differences, seed));
    }

    static double[] Differences(KeptSessions left, KeptSessions right)
    {
        var returns = right.Days.Zip(right.Returns()).ToDictionary(pair => pair.First, pair => pair.Second);
        return
        [
            .. left.Days.Zip(left.Returns()).Where(pair => returns.ContainsKey(pair.First))
                .Select(pair => returns[pair.First] - pair.Second)
                .Where(double.IsFinite),
        ];
    }
}

/// <summary>A figure of two runs.</summary>
public sealed record ComparedMetric(string Name, double Left, double Right)
{
    /// <summary>Right less left.</summary>
    public double Difference => Right - Left;
}
