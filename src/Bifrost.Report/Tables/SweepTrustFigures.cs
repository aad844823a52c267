using Bifrost.Engine.Trust;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>The numbers that the verdict on a sweep rests on.</summary>
static class SweepTrustFigures
{
    public static IReadOnlyList<FigureGroup> Of(SweepTrust trust, int sessionsPerYear)
    {
        var year = Math.Sqrt(sessionsPerYear);
        List<FigureGroup> groups = [Best(trust, year), Charged(trust, year)];
        if (trust.Overfitting is { } overfitting) groups.Add(Halves(overfitting));
        if (trust.SuperiorAbility is { } ability) groups.Add(Search(ability));
        return groups;
    }

    static FigureGroup Best(SweepTrust trust, double year) => new("The best set",
    [
        new("Sharpe ratio", trust.Best.Sharpe * year, FigureUnit.Ratio, "Of session returns, by the year; risk-free rate 0."),
        new("Sessions", trust.Best.Count, FigureUnit.Count, "Returns measured."),
        new("Skewness", trust.Best.Skewness, FigureUnit.Ratio, "Of session returns; below 0 the bad tail is long."),
        new("Kurtosis", trust.Best.Kurtosis, FigureUnit.Ratio, "Of session returns, raw: of a normal distribution 3."),
        new("Probabilistic Sharpe", trust.Probabilistic, FigureUnit.Percent,
            "How likely the true ratio is above 0, had nobody chosen the set (Bailey and López de Prado 2012)."),
        new("Minimum track record", Math.Ceiling(trust.MinimumTrackRecord), FigureUnit.Count,
            "Sessions after which a ratio like this is 95 % likely above 0; a dash where no number is enough."),
    ]);

    static FigureGroup Charged(SweepTrust trust, double year) => new("Charged for the search",
    [
        new("Sets tried", trust.Trials.Trials, FigureUnit.Count,
            "All that the best was chosen from; with a ledger, earlier trials as well."),
        new("Independent tries", Math.Round(trust.Trials.Effective), FigureUnit.Count,
            $"As many clusters of returns the sets come to, joined at a correlation of {TrialClusters.UsualThreshold};"
                + $" from a sample of {trust.Sampled:N0} sets."),
        new("Best of noise", trust.ExpectedBest * year, FigureUnit.Ratio,
            "The ratio by the year that the best of all sets is expected to show without any skill."),
        new("Deflated Sharpe", trust.Deflated, FigureUnit.Percent,
            "How likely the true ratio is above 0 after choosing the best of all sets (Bailey and López de Prado 2014)."),
        new("Deflated, independent", trust.DeflatedByEffective, FigureUnit.Percent,
            "The same after choosing the best of the independent tries."),
    ]);

    static FigureGroup Halves(OverfittingEstimate estimate) => new("Over halves of the data",
    [
        new("Overfitting (PBO)", estimate.Probability, FigureUnit.Percent,
            "How often the set chosen in one half came out below the middle in the other (CSCV, 2015);"
            + " near 50 % where choosing means nothing."),
        new("Loss out of sample", estimate.ProbabilityOfLoss, FigureUnit.Percent, "How often the chosen set lost money in the other half."),
        new("Slope", estimate.Slope, FigureUnit.Ratio,
            "Of out-of-sample over in-sample ratios: below 0, the better it looked the worse it did."),
        new("Ways to halve", estimate.Logits.Length, FigureUnit.Count, "Every choice of half of the blocks that time is cut into."),
    ]);

    static FigureGroup Search(SuperiorAbilityTest ability) => new("Against the search itself",
    [
        new("Hansen's p", ability.Consistent, FigureUnit.Percent,
            "How likely a best like this is when no set beats cash (superior predictive ability, 2005)."),
        new("at the least", ability.Lower, FigureUnit.Percent, "Hansen's lower bound: the poor sets left out."),
        new("at the most", ability.Upper, FigureUnit.Percent, "Hansen's upper bound: every set taken as equal to cash."),
        new("White's p", ability.RealityCheck, FigureUnit.Percent, "The reality check (2000): means not divided by their deviation."),
    ]);
}
