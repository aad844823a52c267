using System.Globalization;
using Bifrost.Cli.Options;
using Bifrost.Engine.Data;
using Bifrost.Store.Datasets;

namespace Bifrost.Cli.Output;

/// <summary>What is in files of bars.</summary>
/// <param name="Files">In full, where each holds one instrument.</param>
/// <param name="Symbols">In short, where there are many.</param>
/// <param name="Hash">SHA-256 of all the bars.</param>
/// <param name="Quality">What may be wrong, by kind; only where asked for.</param>
/// <param name="Preview">The first bars of each instrument; only where asked for.</param>
sealed record DataAnswer(
    IReadOnlyList<FileAnswer>? Files, IReadOnlyList<SymbolAnswer>? Symbols, long Bars, string Hash,
    IReadOnlyList<RefusedAnswer> Refused, IReadOnlyList<string> Skipped, IReadOnlyList<QualityAnswer>? Quality,
    IReadOnlyList<PreviewAnswer>? Preview)
{
    public static DataAnswer Of(Dataset data, bool asFiles, bool hasQuality, int preview) => new(
        asFiles ? [.. data.Readings.Select(FileAnswer.Of)] : null,
        asFiles ? null : [.. data.Series.Select(SymbolAnswer.Of)],
        data.Bars,
        data.Hash,
        [.. data.Refused.Select(RefusedAnswer.Of)],
        asFiles ? [] : [.. data.Skipped.Select(row => row.ToString())],
        hasQuality ? [.. BarQuality.Of(data.Readings, data.Skipped).Select(QualityAnswer.Of)] : null,
        preview == 0 ? null : [.. data.Series.SelectMany(series => PreviewAnswer.Of(series, preview))]);
}

/// <summary>One file. From and To are UTC; a bar bears the time at which it closes.</summary>
sealed record FileAnswer(
    string File, string Name, string Format, string DateFormat, string Timeframe, string Zone, int Rows, int Bars,
    string From, string To, double Lowest, double Highest,
    IReadOnlyList<string> Skipped, IReadOnlyList<string> Repairs, IReadOnlyList<string> Notes)
{
    public static FileAnswer Of(BarReading reading)
    {
        var (series, report) = (reading.Series, reading.Report);
        var bars = series.Bars;
        return new(
            report.File, series.Name, report.Format.ToString().ToLowerInvariant(), report.DateFormat,
            TimeframeText.Show(report.Timeframe, report.Compression), series.Session.Zone.Name, report.Rows, report.Bars,
            Times.Show(bars.Time[0]), Times.Show(bars.Time[^1]), Extreme(bars.Low, Math.Min), Extreme(bars.High, Math.Max),
            [.. report.Skipped.Select(row => row.ToString())], [.. report.Repairs.Select(repair => repair.ToString())], report.Notes);
    }

    static double Extreme(ReadOnlySpan<double> values, Func<double, double, double> pick)
    {
        var extreme = double.NaN;
        foreach (var value in values)
        {
            if (!double.IsNaN(value)) extreme = double.IsNaN(extreme) ? value : pick(extreme, value);
        }

        return extreme;
    }
}

/// <summary>One of many instruments.</summary>
sealed record SymbolAnswer(string Symbol, string Timeframe, int Bars, string From, string To)
{
    public static SymbolAnswer Of(BarSeries series) => new(
        series.Name, TimeframeText.Show(series.Timeframe, series.Compression), series.Bars.Count,
        Times.Of(series, 0), Times.Of(series, series.Bars.Count - 1));
}

/// <summary>What may be wrong, of one kind.</summary>
/// <param name="Symbols">How many instruments have it.</param>
/// <param name="Examples">The first few, with the lines of the file.</param>
sealed record QualityAnswer(string Kind, int Count, int Symbols, IReadOnlyList<string> Examples)
{
    public static QualityAnswer Of(QualityTally tally) =>
        new(Words.Of(tally.Kind), tally.Count, tally.Symbols, [.. tally.Examples.Select(example => example.ToString())]);
}

/// <summary>A bar as it was understood: a day, or a time, UTC.</summary>
sealed record PreviewAnswer(string Symbol, string Date, double Open, double High, double Low, double Close, double Volume)
{
    public static IEnumerable<PreviewAnswer> Of(BarSeries series, int count) =>
        Enumerable.Range(0, Math.Min(count, series.Bars.Count)).Select(index => Of(series, index, series.Bars[index]));

    static PreviewAnswer Of(BarSeries series, int index, Bar bar) =>
        new(series.Name, Times.Of(series, index), bar.Open, bar.High, bar.Low, bar.Close, bar.Volume);

    public string[] Cells =>
        [Symbol, Date, .. ((double[])[Open, High, Low, Close, Volume]).Select(value => value.ToString(CultureInfo.InvariantCulture))];
}
