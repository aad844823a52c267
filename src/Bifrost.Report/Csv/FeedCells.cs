using Bifrost.Report.Facts;

namespace Bifrost.Report.Csv;

/// <summary>The columns of one feed: its prices, its volume and the lines of its indicators, read from the first bar on.</summary>
sealed class FeedCells(FeedFacts feed, string prefix, double[] positions)
{
    readonly LineFacts[] _lines = [.. feed.Indicators.SelectMany(indicator => indicator.Lines)];
    int _next;

    public IEnumerable<string> Names =>
    [
        $"{prefix}open", $"{prefix}high", $"{prefix}low", $"{prefix}close", $"{prefix}volume",
        .. feed.Indicators.SelectMany(NamesOf).Select(name => prefix + name),
    ];

    public string PositionName => $"{prefix}position";

    public double[] Positions => positions;

    /// <summary>The newest bar that was not read yet, up to a time; empty cells where there is none.</summary>
    public IEnumerable<string> CellsUntil(long time)
    {
        var bars = feed.Bars;
        int before = _next;
        while (_next < bars.Count && bars.Time[_next] <= time) _next++;
        if (_next == before) return Enumerable.Repeat("", 5 + _lines.Length);

        int at = _next - 1;
        var bar = bars[at];
        return
        [
            CsvRow.Number(bar.Open), CsvRow.Number(bar.High), CsvRow.Number(bar.Low), CsvRow.Number(bar.Close),
            CsvRow.Number(bar.Volume), .. _lines.Select(line => CsvRow.Number(line.Values[at])),
        ];
    }

    static IEnumerable<string> NamesOf(IndicatorFacts indicator) => indicator.Lines.Count == 1
        ? [indicator.Name]
        : indicator.Lines.Select(line => $"{indicator.Name} {line.Name}");
}
