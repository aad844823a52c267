using Bifrost.Cli.Runs;
using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>In plain words how far a run can be believed.</summary>
static class TrustView
{
    public static void Show(RunTrust trust, IAnsiConsole console)
    {
        console.MarkupLine("[bold]Trust[/]");
        console.Write(Tables.Pairs(Rows(trust)));
        console.WriteLine();
    }

    static IEnumerable<(string Name, string Text)> Rows(RunTrust trust)
    {
        if (trust.Kept is { } kept) yield return ("Trials so far", Trials(trust, kept.Trials.Trials));
        yield return ("Sharpe above 0", Probability(trust));
        yield return ("Track record", TrackRecord(trust));
        if (trust.Kept is { } run) yield return ("Kept as", run.Id);
    }

    static string Trials(RunTrust trust, long trials)
    {
        var effective = Math.Round(trust.Kept!.Trials.Effective);
        var about = effective < trials ? $", about {effective:N0} of them independent" : "";
        return $"{trials:N0} of {trust.Run.Strategy} on {string.Join(", ", trust.Run.Symbols)} over this time{about}";
    }

    static string Probability(RunTrust trust)
    {
        if (double.IsNaN(trust.Probabilistic)) return "cannot be told: the value of the account hardly moved";
        var alone = $"{trust.Probabilistic:P1} likely as a single trial (PSR)";
        return trust.Kept switch
        {
            null => alone,
            { Trials.Trials: 1 } => $"{alone}, and it is the first",
            { Trials.Trials: var trials } => $"{alone}, {trust.Deflated:P1} as the best of {trials:N0} (DSR)",
        };
    }

    static string TrackRecord(RunTrust trust)
    {
        var there = $"there are {trust.Run.Sharpe.Count:N0}";
        return trust.MinimumTrackRecord switch
        {
            double.NaN => "without a Sharpe ratio no length is enough",
            double.PositiveInfinity => "a ratio of 0 or less is not made likely by any length",
            var needed => $"{Math.Ceiling(needed):N0} sessions make it {RunTrust.Confidence:P0} likely; {there}",
        };
    }
}

/// <summary>How far a run can be believed; see docs/receipts.md. Probabilities as fractions.</summary>
/// <param name="Run">The id under which it was kept; null where it was not, as the counts of trials.</param>
/// <param name="Receipt">The hash of its receipt.</param>
/// <param name="MinimumTrackRecord">Sessions for 95 %; null where none are enough.</param>
sealed record TrustAnswer(
    string? Run, string Receipt, long? Trials, double? EffectiveTrials, double ProbabilisticSharpe, double? DeflatedSharpe,
    double? DeflatedSharpeByEffective, double MinimumTrackRecord, int Sessions)
{
    public static TrustAnswer Of(RunTrust trust) => new(
        trust.Kept?.Id, trust.Run.Document.Receipt.Hash, trust.Kept?.Trials.Trials, trust.Kept?.Trials.Effective, trust.Probabilistic,
        trust.Kept is null ? null : trust.Deflated, trust.Kept is null ? null : trust.DeflatedByEffective, trust.MinimumTrackRecord,
        trust.Run.Sharpe.Count);
}
