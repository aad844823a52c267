using Bifrost.Engine.Sweep;
using Bifrost.Engine.Trust;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>Whether the best set of a sweep is more than the best of many tries: the same words on a screen and on the page.</summary>
public static partial class SweepVerdict
{
    const double Confidence = 0.95;
    const double Doubtful = 0.9;
    const double LittleOverfitting = 0.2;
    const double MuchOverfitting = 0.5;

    /// <summary>By the returns alone, without what the parameters say.</summary>
    /// <param name="sessionsPerYear">By which ratios are told by the year.</param>
    public static VerdictModel Of(SweepTrust trust, int sessionsPerYear) => Of(trust, sessionsPerYear, null, null);

    /// <summary>By everything there is: what a report of the sweep says.</summary>
    /// <param name="sessionsPerYear">By which ratios are told by the year.</param>
    /// <param name="walk">The same search walked forward; null where it was not.</param>
    public static VerdictModel Of(SweepResult result, SweepTrust trust, int sessionsPerYear, WalkForwardResult? walk = null) =>
        Of(trust, sessionsPerYear, new SweepSets(result).Readings.Of(result), walk);

    /// <summary>Of a walk forward by itself.</summary>
    public static VerdictModel Of(WalkForwardResult walk)
    {
        var check = Afterwards(walk);
        var headline = check.State switch
        {
            CheckState.Passed => "What was chosen on the past did well afterwards.",
            CheckState.Failed => "What was chosen on the past lost money afterwards.",
            _ => "What was chosen on the past gained less afterwards, or not in most of the tests.",
        };
        return new(check.State, headline, "", [check], []);
    }

    internal static VerdictModel Of(SweepTrust trust, int sessionsPerYear, ReadingsModel? readings, WalkForwardResult? walk) => Of(
        [
            .. Checks(trust, Math.Sqrt(sessionsPerYear)),
            .. readings is null ? [] : Checks(readings),
            .. walk is null ? [] : (CheckModel[])[Afterwards(walk)],
        ],
        SweepTrustFigures.Of(trust, sessionsPerYear));

    static VerdictModel Of(CheckModel[] checks, IReadOnlyList<FigureGroup> figures)
    {
        var state = checks.Any(check => check.State == CheckState.Failed) ? CheckState.Failed
            : checks.All(check => check.State == CheckState.Passed) ? CheckState.Passed : CheckState.Open;
        return new(state, Headline(state), Reason(state, checks), checks, figures);
    }

    static string Headline(CheckState state) => state switch
    {
        CheckState.Passed => "The best set is better than the search explains.",
        CheckState.Failed => "Nothing here to stake money on.",
        _ => "The data do not settle it.",
    };

    static string Reason(CheckState state, CheckModel[] checks)
    {
        if (state == CheckState.Passed) return "All questions below come out well. They cannot tell whether the market stays as it was.";
        var (failed, open) = (Count(CheckState.Failed), Count(CheckState.Open));
        return state == CheckState.Open
            ? $"{open} of {checks.Length} questions stay open."
            : $"The answer is no to {failed} of {checks.Length} questions{(open > 0 ? $", and {open} stay open" : "")}.";

        int Count(CheckState counted) => checks.Count(check => check.State == counted);
    }

    static IEnumerable<CheckModel> Checks(SweepTrust trust, double year)
    {
        yield return Ratio(trust, year);
        yield return Luck(trust, year);
        yield return Length(trust);
        if (trust.Overfitting is { } overfitting) yield return Choosing(overfitting);
        if (trust.CrossValidation is { } validation) yield return Elsewhere(validation, year);
        if (trust.SuperiorAbility is { } ability) yield return Search(ability);
    }

    static CheckModel Ratio(SweepTrust trust, double year)
    {
        const string Question = "Is its Sharpe ratio above 0?";
        if (double.IsNaN(trust.Probabilistic))
            return new(CheckState.Failed, Question, "The value of the account hardly moved: it has none.");
        return new(
            Likely(trust.Probabilistic), Question,
            $"It is {trust.Best.Sharpe * year:0.00} by the year over {trust.Best.Count:N0} sessions:"
                + $" {trust.Probabilistic:P1} likely above 0, had nobody chosen the set.");
    }

    static CheckModel Luck(SweepTrust trust, double year)
    {
        const string Question = "Is it better than what luck finds among so many sets?";
        if (double.IsNaN(trust.Deflated)) return new(CheckState.Failed, Question, "Without a Sharpe ratio it is not.");
        var (tried, effective) = (trust.Trials.Trials, Math.Round(trust.Trials.Effective));
        var answer = $"The best of {tried:N0} sets without any skill is expected to show {trust.ExpectedBest * year:0.00} by the year."
            + $" Charged for all of them, the ratio is {trust.Deflated:P1} likely above 0";
        answer += effective < tried
            ? $"; for the about {effective:N0} that are independent tries, {trust.DeflatedByEffective:P1}."
            : ".";
        return new(Likely(trust.DeflatedByEffective), Question, answer);
    }

    static CheckModel Length(SweepTrust trust)
    {
        const string Question = "Is the record long enough?";
        var needed = trust.MinimumTrackRecord;
        if (!double.IsFinite(needed)) return new(CheckState.Failed, Question, "No length makes a ratio of 0 or less likely.");
        return new(
            needed <= trust.Best.Count ? CheckState.Passed : CheckState.Open, Question,
            $"A ratio like this, chosen by nobody, takes {Math.Ceiling(needed):N0} sessions to be {Confidence:P0} likely; there are"
                + $" {trust.Best.Count:N0}.");
    }

    static CheckModel Choosing(OverfittingEstimate estimate) => new(
        estimate.Probability switch
        {
            < LittleOverfitting => CheckState.Passed,
            <= MuchOverfitting => CheckState.Open,
            _ => CheckState.Failed,
        },
        "Does the best of one half of the data do well in the other?",
        $"In {estimate.Probability:P1} of {estimate.Logits.Length:N0} ways to halve it, the set chosen in one half came out below"
            + $" the middle of all sets in the other (PBO); in {estimate.ProbabilityOfLoss:P1} it lost money there.");

    static CheckModel Elsewhere(CrossValidation validation, double year)
    {
        var (lowest, mean, highest) = (validation.Paths.Min() * year, validation.Mean * year, validation.Paths.Max() * year);
        return new(
            (mean > 0, lowest > 0) switch
            {
                (true, true) => CheckState.Passed,
                (true, _) => CheckState.Open,
                _ => CheckState.Failed,
            },
            "Does choosing the best bring anything where it was not chosen?",
            $"{validation.Splits:N0} times the best of four sixths of the time was tried on the other two: put together to"
                + $" {validation.Paths.Count:N0} paths, the choice has a Sharpe ratio of {mean:0.00} by the year on average,"
                + $" {lowest:0.00} to {highest:0.00} (combinatorial purged cross-validation).");
    }

    static CheckModel Search(SuperiorAbilityTest ability) => new(
        ability.Consistent switch
        {
            <= 1 - Confidence => CheckState.Passed,
            <= 1 - Doubtful => CheckState.Open,
            _ => CheckState.Failed,
        },
        "Does it beat cash by more than the search explains?",
        $"Sets no better than cash would show a best like this with a probability of {ability.Consistent:P1} by Hansen's test (at least"
            + $" {ability.Lower:P1}, at most {ability.Upper:P1}), {ability.RealityCheck:P1} by White's.");

    static CheckState Likely(double probability) => probability switch
    {
        >= Confidence => CheckState.Passed,
        >= Doubtful => CheckState.Open,
        _ => CheckState.Failed,
    };
}
