using Bifrost.Engine.Trust;
using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>In plain words how far the best of a sweep can be believed.</summary>
static class SweepTrustView
{
    public static void Show(SweepTrust trust, IAnsiConsole console)
    {
        console.WriteLine();
        console.MarkupLine("[bold]Trust in the best[/]");
        console.Write(Tables.Pairs(Rows(trust)));
        console.MarkupLine(Verdict(trust));
        console.WriteLine();
    }

    static IEnumerable<(string Name, string Text)> Rows(SweepTrust trust)
    {
        yield return (
            "Trials", $"{trust.Trials.Trials:N0} on this data so far, about {Math.Round(trust.Trials.Effective):N0} of them independent");
        yield return (
            "Sharpe above 0",
            $"{trust.Probabilistic:P1} as a single trial (PSR), {trust.Deflated:P1} as the best of all (DSR),"
                + $" {trust.DeflatedByEffective:P1} as the best of the independent ones");
        yield return (
            "Noise would show",
            $"a best ratio of {trust.ExpectedBest:0.0000} a session without any skill; this one has {trust.Best.Sharpe:0.0000}");
        yield return (
            "Track record",
            double.IsInfinity(trust.MinimumTrackRecord) ? "no length makes a ratio of 0 or less likely"
                : $"{Math.Ceiling(trust.MinimumTrackRecord):N0} sessions make it 95 % likely; there are {trust.Best.Count:N0}");
        if (trust.Overfitting is { } overfitting)
        {
            yield return (
                "Overfitting",
                $"{overfitting.Probability:P1} (PBO, {trust.Sampled:N0} sets); out of sample the chosen set loses in"
                    + $" {overfitting.ProbabilityOfLoss:P1} of the splits");
        }

        if (trust.SuperiorAbility is { } test)
        {
            yield return (
                "Better than cash", $"p = {test.Consistent:0.000} (Hansen's SPA), {test.RealityCheck:0.000} (White's reality check)");
        }
    }

    /// <summary>What a careful reader would say.</summary>
    static string Verdict(SweepTrust trust) => trust switch
    {
        { DeflatedByEffective: >= 0.95, Overfitting: null or { Probability: < 0.2 } } =>
            "[green]It holds up: the search alone does not explain it.[/]",
        { DeflatedByEffective: < 0.5 } or { Overfitting.Probability: > 0.5 } =>
            "[red]Do not stake money on it: a search of this size finds as much in noise.[/]",
        _ => "[yellow]Not settled: more data, or fewer trials, would tell.[/]",
    };
}
