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
/// <param name="Followed">What the price did after the matches, by horizon; only where asked for.</param>
/// <param name="Backtest">What trading the matches came to; only where asked for.</param>
/// <param name="Stale">Instruments whose bars end before that day; they were not looked at.</param>
/// <param name="Refused">What could not be read, and why.</param>
sealed record ScanAnswer(
    string Filter, IReadOnlyList<JsonObject> Matches, int Count, int Found, string? AsOf, int Symbols, long Bars, string Data,
    IReadOnlyList<FollowedAnswer>? Followed, SignalsAnswer? Backtest, IReadOnlyList<StaleAnswer> Stale,
    IReadOnlyList<RefusedAnswer> Refused)
{
    public static ScanAnswer Of(FinishedScan scan)
    {
        var (request, data, result) = scan;
        return new(
            request.Filter, [.. result.Matches.Select(match => Match(match, request))], result.Matches.Count, result.Found,
            result.AsOf?.ToString("yyyy-MM-dd"), data.Series.Count, result.Bars, data.Hash,
            scan.Followed.Count == 0 ? null : [.. scan.Followed.Select(FollowedAnswer.Of)],
            scan.Backtest?.Answer,
            [.. result.Stale.Select(stale => new StaleAnswer(stale.Symbol, stale.Last?.ToString("yyyy-MM-dd")))],
            [.. data.Refused.Select(RefusedAnswer.Of)]);
    }

    static JsonObject Match(ScanMatch match, ScanRequest request)
    {
        var bar = match.Series.Bars[match.Bar];
        JsonObject shown = new()
        {
            ["symbol"] = match.Symbol, ["date"] = Times.Of(match.Series, match.Bar),
            ["open"] = Number(bar.Open), ["high"] = Number(bar.High),
            ["low"] = Number(bar.Low), ["close"] = Number(bar.Close), ["volume"] = Number(bar.Volume),
        };
        if (request.By is not null) shown["rank_by"] = Number(match.Rank);
        for (var i = 0; i < request.Shown.Count; i++) shown[request.Shown[i]] = Number(match.Values[i]);
        if (request.Query.Patterns.Count > 0)
            shown["patterns"] = new JsonArray([.. match.Patterns.Select(found => Pattern(found, match.Series))]);
        return shown;
    }

    static JsonObject Pattern(FoundPattern found, BarSeries series)
    {
        JsonObject pattern = new() { ["name"] = found.Pattern.Name, ["side"] = Words.Of(found.Pattern.Side) };
        if (found.Shape is not { } shape) return pattern;
        if (shape.Kind.Length > 0) pattern["kind"] = shape.Kind;
        pattern["start"] = Times.Of(series, shape.Start);
        pattern["lines"] = new JsonArray([.. shape.Lines.Select(line => new JsonObject
        {
            ["from"] = Times.Of(series, line.FromBar), ["from_price"] = Number(line.FromPrice),
            ["to"] = Times.Of(series, line.ToBar), ["to_price"] = Number(line.ToPrice),
        })]);
        return pattern;
    }

    static JsonValue? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;
}

/// <summary>See <see cref="ForwardReturns"/>; returns are fractions.</summary>
sealed record FollowedAnswer(
    int Bars, int Count, double Mean, double Median, double HitRate, double BaseMean, double BaseHitRate, double Excess, int Apart)
{
    public static FollowedAnswer Of(ForwardReturns after) => new(
        after.Bars, after.Count, after.Mean, after.Median, after.HitRate, after.BaseMean, after.BaseHitRate, after.Excess, after.Apart);
}

/// <summary>An instrument whose bars end too early; Last is null when they all come later.</summary>
sealed record StaleAnswer(string Symbol, string? Last);

/// <summary>A file or an instrument that could not be read.</summary>
sealed record RefusedAnswer(string Name, string Reason)
{
    public static RefusedAnswer Of(RefusedSymbol refused) => new(refused.Name, refused.Reason);
}
