using Bifrost.Engine.Data;

namespace Bifrost.Engine.Scanning;

/// <summary>Which way a signal wants to be traded.</summary>
public enum SignalDirection
{
    /// <summary>Bought, to be sold for more.</summary>
    Long,

    /// <summary>Sold short, to be bought back for less.</summary>
    Short,
}

/// <summary>Something was seen in a symbol, and is to be traded from then on.</summary>
/// <param name="Symbol">The name of the series, in any casing.</param>
/// <param name="Time">See <see cref="UtcTime"/>, on the clock of the series' session. Midnight stands for the day.</param>
/// <param name="Direction">Null: that of the backtest's options.</param>
/// <param name="Weight">
/// How much of the usual size to take: 1 all of it, 0.5 half. Of signals of one bar the heavier is served first. Above 0.
/// </param>
public sealed record TradeSignal(string Symbol, long Time, SignalDirection? Direction = null, double Weight = 1)
{
    /// <summary>A signal of a day: traded at the first bar of that day or after it.</summary>
    public static TradeSignal On(string symbol, DateOnly day, SignalDirection? direction = null, double weight = 1) =>
        new(symbol, day.DayNumber * UtcTime.Day, direction, weight);
}
