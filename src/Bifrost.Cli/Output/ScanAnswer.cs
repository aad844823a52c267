using System.Text.Json.Nodes;
using Bifrost.Cli.Scans;
using Bifrost.Engine.Data;
using Bifrost.Engine.Scanning;

namespace Bifrost.Cli.Output;

/// <summary>What a scan answers in JSON.</summary>
/// <param name="Matches">A match each: symbol, date, prices and volume of the bar, then what else was asked for by its own text.</param>
/// <param name="Count">How many matches there are.</param>
/// <param name="Found">How many there were before the best of each day were kept.</param>
/// <param name="AsOf">The newest day that was looked at.</param>
/// <param name="Stale">Instruments whose bars end before that day; they were not looked at.</param>
/// <param name="Refused">What could not be read, and why.</param>
sealed record ScanAnswer(
    string Filter, IReadOnlyList<JsonObject> Matches, int Count, int Found, string? AsOf, int Symbols, long Bars, string Data,
    IReadOnlyList<StaleAnswer> Stale, IReadOnlyList<RefusedAnswer> Refused)
{
    public static ScanAnswer Of(FinishedScan scan)
    {
        var (request, data, result) = scan;
        return new(
            request.Filter, [.. result.Matches.Select(match => Match(match, request))], result.Matches.Count, result.Found,
            result.AsOf?.ToString("yyyy-MM-dd"), data.Series.Count, result.Bars, data.Hash,
            [.. result.Stale.Select(stale => new StaleAnswer(stale.Symbol, stale.Last?.ToString("yyyy-MM-dd")))],
            [.. data.Refused.Select(RefusedAnswer.Of)]);
    }

    /// <summary>The day of a bar that is a day or longer, else its time, UTC.</summary>
    public static string DateOf(ScanMatch match) =>
        match.Series.Timeframe >= Timeframe.Days ? match.Day.ToString("yyyy-MM-dd") : Times.Show(match.Time);

    static JsonObject Match(ScanMatch match, ScanRequest request)
    {
        var bar = match.Series.Bars[match.Bar];
        JsonObject shown = new()
        {
            ["symbol"] = match.Symbol, ["date"] = DateOf(match), ["open"] = Number(bar.Open), ["high"] = Number(bar.High),
            ["low"] = Number(bar.Low), ["close"] = Number(bar.Close), ["volume"] = Number(bar.Volume),
        };
        if (request.By is not null) shown["rank_by"] = Number(match.Rank);
        for (var i = 0; i < request.Shown.Count; i++) shown[request.Shown[i]] = Number(match.Values[i]);
        return shown;
    }

    static JsonValue? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;
}

/// <summary>An instrument whose bars end too early; Last is null when they all come later.</summary>
sealed record StaleAnswer(string Symbol, string? Last);

/// <summary>A file or an instrument that could not be read.</summary>
sealed record RefusedAnswer(string Name, string Reason)
{
    public static RefusedAnswer Of(RefusedSymbol refused) => new(refused.Name, refused.Reason);
}
