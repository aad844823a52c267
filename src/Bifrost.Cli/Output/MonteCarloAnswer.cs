using Bifrost.Engine.Scanning;

namespace Bifrost.Cli.Output;

/// <summary>What could have come of the trades, in percent.</summary>
sealed record MonteCarloAnswer(
    int Simulations, int Trades, ulong Seed, int DrawnFrom, double Mean, double Deviation, IReadOnlyDictionary<string, double> Percentiles,
    double Confidence, double IntervalLow, double IntervalHigh, double ProbabilityOfGain, double ProbabilityOfLoss, double ValueAtRisk,
    double ValueAtRisk95, double ValueAtRisk99, double ExpectedShortfall, double WorstLoss, double MedianDrawdown, double WorstDrawdown,
    double Skewness, double ExcessKurtosis, int Score, string Rating)
{
    static readonly int[] Shown = [1, 5, 25, 50, 75, 95, 99];

    public static MonteCarloAnswer Of(MonteCarlo drawn, int trades)
    {
        double[] falls = [.. drawn.Drawdowns.Order()];
        return new(
            drawn.Options.Simulations, drawn.Options.Trades, drawn.Options.Seed, trades, drawn.Mean, drawn.Deviation,
            Shown.ToDictionary(percent => $"{percent}", percent => drawn.Percentile(percent), StringComparer.Ordinal),
            drawn.Options.Confidence, drawn.Interval.Low, drawn.Interval.High, drawn.ProbabilityOfGain, drawn.ProbabilityOfLoss,
            drawn.ValueAtRisk, drawn.Percentile(5), drawn.Percentile(1), drawn.ExpectedShortfall, drawn.WorstLoss,
            falls[falls.Length / 2], falls[^1], drawn.Skewness, drawn.ExcessKurtosis, drawn.Score, Words.Of(drawn.Rating));
    }
}
