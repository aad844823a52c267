using Bifrost.Engine.Data;

namespace Bifrost.Store.Datasets;

/// <summary>The bars of several instruments, each under a name of its own.</summary>
/// <param name="Name">What the user calls it: a file, a folder, or the name of an imported dataset.</param>
/// <param name="Readings">Ordered by the name of the instrument.</param>
/// <param name="Refused">Files, and instruments of a file, that could not be read.</param>
/// <param name="Skipped">Rows that were left out because the options say so; of several files the reason names which.</param>
public sealed record Dataset(
    string Name, IReadOnlyList<BarReading> Readings, IReadOnlyList<RefusedSymbol> Refused, IReadOnlyList<SkippedRow> Skipped)
{
    /// <summary>One for each instrument, ordered by name.</summary>
    public IReadOnlyList<BarSeries> Series { get; } = [.. Readings.Select(reading => reading.Series)];

    /// <summary>Bars of all instruments together.</summary>
    public long Bars => Series.Sum(series => (long)series.Bars.Count);

    /// <summary>What identifies these bars, wherever they lie: see <see cref="ContentHash"/>. Computed when asked for.</summary>
    public string Hash => field ??= ContentHash.Of(Series);
}
