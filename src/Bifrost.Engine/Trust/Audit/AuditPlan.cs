namespace Bifrost.Engine.Trust;

/// <summary>How much an audit does. Every draw is seeded: the same plan over the same run finds the same.</summary>
public sealed record AuditPlan
{
    /// <summary>
    /// Bars times feeds up to which <see cref="Quick"/> is worth doing after every run: the whole of it then takes a fraction of a second.
    /// </summary>
    public const long QuickLimit = 50_000;

    /// <summary>Looks for leaks alone: what every run is put through.</summary>
    public static AuditPlan Quick { get; } = new() { Cuts = 12, MadeUpMarkets = 3, IsFull = false };

    /// <summary>Everything.</summary>
    public static AuditPlan Full { get; } = new();

    /// <summary>Moments at which the future is taken away, and replaced by another.</summary>
    public int Cuts
    {
        get;
        init => field = AtLeast(1, value, nameof(Cuts));
    } = 40;

    /// <summary>Markets without a past or future in common with the real one, to see whether the strategy still knows that one.</summary>
    public int MadeUpMarkets
    {
        get;
        init => field = AtLeast(1, value, nameof(MadeUpMarkets));
    } = 8;

    /// <summary>Draws of random entries; the p-value is not below 1 / (draws + 1).</summary>
    public int RandomDraws
    {
        get;
        init => field = AtLeast(1, value, nameof(RandomDraws));
    } = 1000;

    public ulong Seed { get; init; } = 1;

    /// <summary>Beside the search for leaks: lag, warm-up, costs, intrabar order, random entries.</summary>
    public bool IsFull { get; init; } = true;

    static int AtLeast(int least, int value, string name) => value >= least
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} of an audit is {value}; it must be {least} or more.");
}
