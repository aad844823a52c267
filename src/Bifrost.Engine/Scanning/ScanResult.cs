using Bifrost.Engine.Data;

namespace Bifrost.Engine.Scanning;

/// <summary>What a scan found.</summary>
/// <param name="Matches">From the oldest day to the newest, within a day from the best to the worst, else by name.</param>
/// <param name="Stale">Instruments without a bar that is new enough; they were not looked at.</param>
/// <param name="AsOf">The newest day that was looked at; null when no instrument has a bar up to the day asked for.</param>
/// <param name="Bars">How many bars were looked at.</param>
public sealed record ScanResult(IReadOnlyList<ScanMatch> Matches, IReadOnlyList<StaleSeries> Stale, DateOnly? AsOf, long Bars)
{
    /// <summary>How many matches there were before the best of each day were kept.</summary>
    public required int Found { get; init; }
}

/// <summary>A bar on which everything asked for is met.</summary>
/// <param name="Bar">Its index in the series.</param>
/// <param name="Rank">The value that matches are ranked by; NaN where it is undefined or nothing was asked for.</param>
/// <param name="Values">Of the further rules asked for, in their order; conditions are 1, 0 or NaN.</param>
/// <param name="Patterns">Those that are there; empty where none was asked for.</param>
public sealed record ScanMatch(
    BarSeries Series, int Bar, double Rank, IReadOnlyList<double> Values, IReadOnlyList<FoundPattern> Patterns)
{
    public string Symbol => Series.Name;

    /// <summary>When the bar closes, UTC; see <see cref="UtcTime"/>.</summary>
    public long Time => Series.Bars.Time[Bar];

    /// <summary>The day of the bar on its feed's clock.</summary>
    public DateOnly Day => ScanDays.DayOf(Series, Bar);

    /// <summary>A signal to trade it at the close of the bar.</summary>
    public TradeSignal ToSignal() => new(Symbol, Series.Session.Zone.ToLocal(Time));
}

/// <summary>An instrument that was not looked at because its bars end too early.</summary>
/// <param name="Last">The day of its last bar up to the day of the scan; null when all of its bars come later.</param>
public sealed record StaleSeries(string Symbol, DateOnly? Last);
