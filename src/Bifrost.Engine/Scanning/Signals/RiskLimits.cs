namespace Bifrost.Engine.Scanning;

/// <summary>
/// How much of the equity may hang on one thing. A size beyond a limit is shrunk to it; a signal without room is refused.
/// </summary>
public sealed record RiskLimits
{
    /// <summary>Cost of all that is held of one symbol, in percent of the equity.</summary>
    public double PositionPercent
    {
        get;
        init => field = Require.Positive(value, nameof(PositionPercent));
    } = 10;

    /// <summary>Cost of all that is held of one sector, in percent of the equity; a symbol without a sector has no such limit.</summary>
    public double SectorPercent
    {
        get;
        init => field = Require.Positive(value, nameof(SectorPercent));
    } = 30;

    /// <summary>
    /// Correlation of the last 60 common returns with anything held, from -1 to 1; two that are traded in opposite directions count with
    /// the opposite sign. Above it a signal is refused.
    /// </summary>
    public double Correlation
    {
        get;
        init => field = Require.Within(value, -1, 1, nameof(Correlation));
    } = 0.70;

    /// <summary>The sector of each symbol.</summary>
    public IReadOnlyDictionary<string, string> Sectors { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
