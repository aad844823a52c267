namespace Bifrost.Engine.Scanning;

/// <summary>What trading a list of signals came to.</summary>
public sealed record SignalBacktestResult
{
    public required SignalBacktestOptions Options { get; init; }

    public required SignalSummary Summary { get; init; }

    /// <summary>The account day by day.</summary>
    public required SignalCurve Curve { get; init; }

    /// <summary>In the order of exit; of one bar in that of entry.</summary>
    public required IReadOnlyList<SignalTrade> Trades { get; init; }

    /// <summary>Signals that were not traded, by time, each with the reason and the numbers behind it.</summary>
    public required IReadOnlyList<SkippedSignal> Skipped { get; init; }

    /// <summary>The figures of the original platform, trade by trade.</summary>
    public PerTradeTable PerTrade => PerTradeTable.Of(Trades, Options.Capital);

    /// <summary>By symbol.</summary>
    public IReadOnlyList<TradeGroup> ByInstrument => TradeGroup.ByInstrument(Trades);

    /// <summary>By the calendar month of the exit.</summary>
    public IReadOnlyList<TradeGroup> ByMonth => TradeGroup.ByMonth(Trades);

    /// <summary>By why they were left.</summary>
    public IReadOnlyList<TradeGroup> ByReason => TradeGroup.ByReason(Trades);
}
