using Bifrost.Engine.Broker;

namespace Bifrost.Engine.Running;

/// <summary>How a backtest runs; the defaults are the reference engine's.</summary>
public sealed record BacktestOptions
{
    public BrokerOptions Broker { get; init; } = new();

    /// <summary>
    /// Calls NextOpen of the strategies before the broker's step. With <see cref="BrokerOptions.CheatOnOpen"/> market orders placed
    /// there fill at the open of the same bar.
    /// </summary>
    public bool CheatOnOpen { get; init; }

    /// <summary>Tell strategies of orders and trades in the broker's step instead of with their own.</summary>
    public bool NotifyAtOnce { get; init; }

    /// <summary>
    /// Strategies take their first step on the first bar at or after this time, UTC: bars before it only warm their indicators up, so
    /// that a stretch of a longer history can be traded by itself. By default every bar is stepped on.
    /// </summary>
    public long TradesFrom { get; init; } = long.MinValue;

    /// <summary>Keep every change of every trade.</summary>
    public bool KeepTradeHistory { get; init; }
}
