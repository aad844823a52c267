using Bifrost.Engine.Broker;

namespace Bifrost.Engine.Scanning;

/// <summary>How signals are traded, and with what money.</summary>
public sealed record SignalBacktestOptions
{
    /// <summary>Money to start with.</summary>
    public double Capital
    {
        get;
        init => field = Require.Positive(value, nameof(Capital));
    } = 100_000;

    /// <summary>Of signals that state none.</summary>
    public SignalDirection Direction { get; init; }

    public ExitRule Exit
    {
        get;
        init => field = value.Validated();
    } = new(10, StopLoss: 5);

    public SizingOptions Sizing { get; init; } = new();

    /// <summary>No entry while a trade of the same symbol is open, its last bar included.</summary>
    public bool OneTradePerInstrument { get; init; }

    /// <summary>
    /// All positions together may cost more than the equity; a single one never does. Otherwise money that is tied up in open positions,
    /// long or short, cannot be spent again.
    /// </summary>
    public bool AllowLeverage { get; init; }

    /// <summary>Stops and targets fill at their price even where the bar opened beyond it. Kinder than markets are.</summary>
    public bool FillsAtLevel { get; init; }

    /// <summary>
    /// Leave out signals with fewer bars after them than the holding period. This looks ahead: a symbol that is about to leave the market
    /// is never bought. Otherwise such a trade is closed at the last bar.
    /// </summary>
    public bool SkipsIncomplete { get; init; }

    /// <summary>On both sides. Of stocks: no margin, multiplier, leverage or interest.</summary>
    public CommissionScheme Commission
    {
        get;
        init => field = value.Validated() is { IsStock: true, Leverage: 1, Interest: 0, Multiplier: 1 }
            ? value
            : throw new ArgumentException("Signals are traded in stocks: no margin, multiplier, leverage or interest.", nameof(value));
    } = CommissionScheme.Free;

    /// <summary>Entries and time exits slip where it says <see cref="Slippage.AtOpen"/>, stops always, targets never.</summary>
    public Slippage Slippage
    {
        get;
        init => field = value.CapAtBar
            ? value
            : throw new ArgumentException("Slippage must be capped at the bar: an exit cannot wait.", nameof(value));
    } = Slippage.None;

    /// <summary>Null: none.</summary>
    public RiskLimits? Risk { get; init; }
}
