namespace Bifrost.Engine.Data;

/// <summary>
/// What may be wrong with the bars of some instruments. Nothing here stops a reading; read with
/// <see cref="BarReadOptions.Lenient"/> to see what would.
/// </summary>
public static class BarQuality
{
    const int ExamplesMax = 3;

    /// <summary>The kinds that occur, in their order.</summary>
    /// <param name="skipped">Rows that could not be read.</param>
    public static IReadOnlyList<QualityTally> Of(IReadOnlyList<BarReading> readings, IReadOnlyList<SkippedRow> skipped)
    {
        var found = skipped.Select(row => new QualityFinding(QualityKind.Unreadable, "", row.Line, null, row.Reason))
            .Concat(readings.SelectMany(Read))
            .Concat(readings.SelectMany(reading => new SeriesQuality(reading).Findings()))
            .Concat(MissingDays.Of(readings));
        return [.. found.GroupBy(one => one.Kind).OrderBy(kind => kind.Key).Select(kind => new QualityTally(
            kind.Key, kind.Count(), kind.Select(one => one.Symbol).Distinct(StringComparer.Ordinal).Count(), [.. kind.Take(ExamplesMax)]))];
    }

    /// <summary>What the reading met and let pass or repaired.</summary>
    static IEnumerable<QualityFinding> Read(BarReading reading) =>
        reading.Report.Allowed.Concat(reading.Report.Repairs.Select(repair => repair.Defect))
            .Select(defect => new QualityFinding(KindOf(defect.Kind), reading.Series.Name, defect.Line, defect.Time, defect.Values));

    static QualityKind KindOf(BarDefects defect) => defect switch
    {
        BarDefects.OutOfOrder => QualityKind.OutOfOrder,
        BarDefects.Duplicate => QualityKind.Duplicate,
        BarDefects.HighBelowLow => QualityKind.HighBelowLow,
        BarDefects.OutsideRange => QualityKind.OutsideRange,
        BarDefects.NegativePrice => QualityKind.NegativePrice,
        BarDefects.ZeroPrice => QualityKind.ZeroPrice,
        BarDefects.NegativeVolume => QualityKind.NegativeVolume,
        _ => QualityKind.NotANumber,
    };
}
