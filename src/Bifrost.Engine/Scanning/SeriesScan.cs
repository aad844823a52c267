using Bifrost.Engine.Data;

namespace Bifrost.Engine.Scanning;

/// <summary>The scan of one instrument.</summary>
/// <param name="columns">Of the rules of the query, in their order.</param>
sealed class SeriesScan(BarSeries series, ScanQuery query, IReadOnlyList<ReadOnlyMemory<double>> columns)
{
    readonly int _by = query.Filter is null ? 0 : 1;
    readonly int _firstShown = (query.Filter is null ? 0 : 1) + (query.By is null ? 0 : 1);
    readonly TurningBars? _turning = query.Patterns.Any(pattern => pattern.Shape is not null) ? new(series.Bars) : null;

    /// <param name="count">How many bars may be looked at; at least 1.</param>
    public List<ScanMatch> Matches(int count)
    {
        List<ScanMatch> matches = [];
        for (var bar = query.EveryBar ? 0 : count - 1; bar < count; bar++)
        {
            if (query.Filter is not null && columns[0].Span[bar] != 1) continue;
            if (query.Patterns.Count == 0) matches.Add(Match(bar, []));
            else if (Patterns(bar) is { Count: > 0 } found) matches.Add(Match(bar, found));
        }

        return matches;
    }

    ScanMatch Match(int bar, IReadOnlyList<FoundPattern> patterns)
    {
        var values = new double[query.Shown.Count];
        for (var i = 0; i < values.Length; i++) values[i] = columns[_firstShown + i].Span[bar];
        return new(series, bar, query.By is null ? double.NaN : columns[_by].Span[bar], values, patterns);
    }

    List<FoundPattern> Patterns(int bar)
    {
        List<FoundPattern> found = [];
        var rule = _firstShown + query.Shown.Count;
        foreach (var pattern in query.Patterns)
        {
            if (pattern.Rule is not null)
            {
                if (columns[rule++].Span[bar] == 1) found.Add(new(pattern, null));
            }
            else if (pattern.Shape!.In(_turning!, bar) is { } shape)
            {
                found.Add(new(pattern, shape));
            }
        }

        return found;
    }
}
