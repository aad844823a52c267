namespace Bifrost.Engine.Scanning;

/// <summary>How much to buy on a signal.</summary>
public enum SizingMethod
{
    /// <summary>A fixed share of the equity.</summary>
    EqualWeight,

    /// <summary>A fixed amount of money.</summary>
    FixedAmount,

    /// <summary>So much that the stop loses a fixed share of the equity.</summary>
    PercentRisk,

    /// <summary>The equity times the wanted over the real volatility.</summary>
    VolatilityTarget,

    /// <summary>So much that a move of some average true ranges loses a fixed share of the equity.</summary>
    AtrBased,

    /// <summary>The share of the equity that grows it fastest (Kelly 1956), capped at a quarter.</summary>
    KellyCriterion,
}

/// <summary>A sizing method and its numbers. The defaults are those of the platform that the methods come from.</summary>
public sealed record SizingOptions
{
    public SizingMethod Method { get; init; }

    /// <summary>Equal weight: percent of the equity.</summary>
    public double EqualPercent
    {
        get;
        init => field = Require.Positive(value, nameof(EqualPercent));
    } = 2;

    /// <summary>Fixed amount: money.</summary>
    public double FixedAmount
    {
        get;
        init => field = Require.Positive(value, nameof(FixedAmount));
    } = 10_000;

    /// <summary>Percent risk and ATR: percent of the equity that a trade may lose.</summary>
    public double RiskPercent
    {
        get;
        init => field = Require.Positive(value, nameof(RiskPercent));
    } = 2;

    /// <summary>Percent risk without a stop: the loss that is assumed, in percent of the price.</summary>
    public double AssumedStop
    {
        get;
        init => field = Require.Positive(value, nameof(AssumedStop));
    } = 5;

    /// <summary>Volatility target: by the year, as a fraction.</summary>
    public double VolatilityTarget
    {
        get;
        init => field = Require.Positive(value, nameof(VolatilityTarget));
    } = 0.15;

    /// <summary>Kelly: percent of trades won.</summary>
    public double KellyWinRate
    {
        get;
        init => field = Require.Within(value, 0, 100, nameof(KellyWinRate));
    } = 55;

    /// <summary>Kelly: mean return of the won trades in percent.</summary>
    public double KellyAverageWin { get; init; } = 8;

    /// <summary>Kelly: mean return of the lost trades in percent, below 0.</summary>
    public double KellyAverageLoss { get; init; } = -4;

    /// <summary>
    /// Kelly: take the three numbers from the trades closed so far, once there are this many; 0: never. Until then the numbers above hold.
    /// </summary>
    public int KellyFromTrades
    {
        get;
        init => field = Require.AtLeast(value, 0, nameof(KellyFromTrades));
    }
}
