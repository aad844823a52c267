namespace Bifrost.Engine.Scanning;

/// <summary>A planned entry that was traded, and what became of it.</summary>
struct FilledTrade
{
    /// <summary>Index of the <see cref="PlannedEntry"/>.</summary>
    public int Entry;

    /// <summary>Below 0 when sold short.</summary>
    public double Size;

    public TradeOutcome Outcome;

    /// <summary>Index of the exit's time in <see cref="SignalPlan.Points"/>.</summary>
    public int ExitPoint;

    public double Cost;

    /// <summary>Of both sides, once it is closed.</summary>
    public double Commission;

    /// <summary>Before commission.</summary>
    public double Profit;

    /// <summary>Realised, and what open positions tied up of it, before the entry.</summary>
    public double EquityBefore;

    public double TiedUpBefore;

    /// <summary>Realised, after the exit.</summary>
    public double EquityAfter;

    /// <summary>The limit that made it smaller than asked for; null where none did.</summary>
    public SkipReason? ShrunkBy;

    public readonly double NetProfit => Profit - Commission;

    /// <summary>Net profit in percent of the cost.</summary>
    public readonly double ReturnPercent => NetProfit / Cost * 100;
}
