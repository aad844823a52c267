using System.Globalization;
using Bifrost.Cli.Scans;
using Bifrost.Engine.Scanning;
using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>A scan on a screen.</summary>
static class ScanView
{
    const int MatchesMax = 50;

    /// <summary>Where more is told of them than which they are.</summary>
    const int ExamplesMax = 5;

    const int OthersMax = 5;

    public static void Show(FinishedScan scan, IAnsiConsole console)
    {
        var (request, data, result) = scan;
        var shown = scan.Followed.Count > 0 || scan.Backtest is not null ? ExamplesMax : MatchesMax;
        if (result.Matches.Count > 0) console.Write(Matches(request, result, shown));
        if (result.Matches.Count > shown)
            console.WriteLine($"… and {result.Matches.Count - shown:N0} more; --csv FILE or --json lists them all.");
        console.WriteLine($"{Counted(result)} among {data.Series.Count:N0} symbols, {Looked(request, result)}.");
        if (scan.Followed.Count > 0) Followed(scan.Followed, console);
        if (result.Stale.Count > 0)
            Others($"{result.Stale.Count:N0} not looked at, for they end earlier", result.Stale.Select(Shown), console);
        var refused = data.Refused.Select(one => $"{one.Name}: {one.Reason}");
        if (data.Refused.Count == 0) return;
        Others($"{data.Refused.Count:N0} could not be read", refused, console, lines: true);
        console.WriteLine("--repair mends bad bars, --skip-bad-rows leaves them out; bifrost data PATH --quality lists them.");
    }

    static Table Matches(ScanRequest request, ScanResult result, int count)
    {
        var hasPatterns = request.Query.Patterns.Count > 0;
        var table = Tables.WithHeadings(
        [
            "symbol", "date", ">close", ">volume", .. request.By is { } by ? [$">{by}"] : (string[])[],
            .. request.Shown.Select(shown => $">{shown}"), .. hasPatterns ? ["pattern"] : (string[])[],
        ]);
        foreach (var match in result.Matches.Take(count))
        {
            var bar = match.Series.Bars[match.Bar];
            string[] cells =
            [
                match.Symbol, Times.Of(match.Series, match.Bar), Number(bar.Close), $"{bar.Volume:N0}",
                .. request.By is null ? [] : (string[])[Number(match.Rank)],
                .. match.Values.Select(Number),
                .. hasPatterns ? [string.Join(", ", match.Patterns.Select(found => found.Pattern.Name))] : (string[])[],
            ];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        return table;
    }

    static void Followed(IReadOnlyList<ForwardReturns> horizons, IAnsiConsole console)
    {
        console.WriteLine();
        var table = Tables.WithHeadings(
            ">bars later", ">matches", ">mean", ">median", ">rose", ">all mean", ">all rose", ">excess", ">apart");
        foreach (var after in horizons)
        {
            string[] cells =
            [
                $"{after.Bars}", $"{after.Count:N0}", Percent(after.Mean), Percent(after.Median), Percent(after.HitRate),
                Percent(after.BaseMean), Percent(after.BaseHitRate), Percent(after.Excess), $"{after.Apart:N0}",
            ];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        console.Write(table);
        console.WriteLine("From close to close, without costs. all: every symbol on the days of the matches. Returns that share bars are");
        console.WriteLine("not independent: apart counts the matches that do not overlap, and symbols move together besides.");
    }

    static string Percent(double share) => double.IsNaN(share) ? "–" : share.ToString("P2", CultureInfo.InvariantCulture);

    static string Counted(ScanResult result)
    {
        var matches = result.Matches.Count == 1 ? "1 match" : $"{result.Matches.Count:N0} matches";
        return result.Found > result.Matches.Count ? $"The best {matches} of {result.Found:N0}" : matches;
    }

    static string Looked(ScanRequest request, ScanResult result) =>
        request.Query.EveryBar ? $"{result.Bars:N0} bars up to {result.AsOf:yyyy-MM-dd}" : $"on {result.AsOf:yyyy-MM-dd}";

    static string Shown(StaleSeries stale) =>
        stale.Last is { } last ? $"{stale.Symbol} ({last:yyyy-MM-dd})" : $"{stale.Symbol} (begins later)";

    static void Others(string what, IEnumerable<string> all, IAnsiConsole console, bool lines = false)
    {
        var listed = all.ToList();
        var shown = string.Join(lines ? "\n  " : ", ", listed.Take(OthersMax));
        var more = listed.Count > OthersMax ? (lines ? "\n  " : ", ") + "…" : "";
        console.WriteLine($"{what}:{(lines ? "\n  " : " ")}{shown}{more}");
    }

    static string Number(double value) => double.IsNaN(value) ? "–" : value.ToString("G7", CultureInfo.InvariantCulture);
}
