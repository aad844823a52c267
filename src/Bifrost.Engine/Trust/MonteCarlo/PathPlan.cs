namespace Bifrost.Engine.Trust;

/// <summary>How a run is drawn again. All draws are seeded.</summary>
public sealed record PathPlan
{
    /// <summary>Orders of trades, and histories of sessions, each.</summary>
    public int Draws
    {
        get;
        init => field = value >= 2 ? value : throw Bad(nameof(Draws), value, "2 or more");
    } = 1000;

    /// <summary>Markets with other prices that the strategy is run over; 0: none.</summary>
    public int Markets
    {
        get;
        init => field = value is 0 or >= 2 ? value : throw Bad(nameof(Markets), value, "2 or more, or 0 for none");
    } = 200;

    /// <summary>How far each bar of those is moved: the deviation, in deviations of the series' own returns from bar to bar.</summary>
    public double Noise
    {
        get;
        init => field = value is > 0 and <= 10 ? value : throw Bad(nameof(Noise), value, "above 0 and at most 10");
    } = 0.1;

    /// <summary>The drawdown that counts as ruin, as a fraction.</summary>
    public double RuinDepth
    {
        get;
        init => field = value is > 0 and <= 1 ? value : throw Bad(nameof(RuinDepth), value, "above 0 and at most 1");
    } = 0.3;

    public ulong Seed { get; init; } = 1;

    static ArgumentOutOfRangeException Bad(string name, object value, string allowed) =>
        new(name, value, $"{name} of a Monte Carlo plan is {value}; it must be {allowed}.");
}
