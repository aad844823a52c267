namespace Bifrost.Engine.Scanning;

/// <summary>Why a signal was not traded.</summary>
public enum SkipReason
{
    /// <summary>No series has the symbol's name.</summary>
    UnknownSymbol,

    /// <summary>The series has no bar at the signal's time or after it.</summary>
    NoBar,

    /// <summary>The entry would be on the series' last bar.</summary>
    NoBarAfter,

    /// <summary>The close at the entry is not above 0.</summary>
    NoPrice,

    /// <summary>Fewer bars follow than the holding period has, see <see cref="SignalBacktestOptions.SkipsIncomplete"/>.</summary>
    TooFewBars,

    /// <summary>A trade of the symbol was open, see <see cref="SignalBacktestOptions.OneTradePerInstrument"/>.</summary>
    AlreadyOpen,

    /// <summary>The money did not do for one share.</summary>
    NoCapital,

    /// <summary>The size asked for is below one share, whatever money there is.</summary>
    BelowOneShare,

    PositionLimit,
    SectorLimit,
    CorrelationLimit,
}

/// <summary>A signal that was not traded.</summary>
/// <param name="Wanted">What was asked for: money, or a correlation; NaN where that says nothing.</param>
/// <param name="Allowed">What there was: money, or the highest correlation allowed.</param>
/// <param name="Other">The symbol or sector that stood in the way.</param>
public sealed record SkippedSignal(
    TradeSignal Signal, SkipReason Reason, double Wanted = double.NaN, double Allowed = double.NaN, string? Other = null)
{
    /// <summary>By time, then symbol, direction, weight and reason: the same for any order of the signals given.</summary>
    internal static IComparer<SkippedSignal> ByTime { get; } = Comparer<SkippedSignal>.Create((x, y) =>
    {
        var order = x.Signal.Time.CompareTo(y.Signal.Time);
        if (order == 0) order = string.CompareOrdinal(x.Signal.Symbol, y.Signal.Symbol);
        if (order == 0) order = Nullable.Compare(x.Signal.Direction, y.Signal.Direction);
        if (order == 0) order = y.Signal.Weight.CompareTo(x.Signal.Weight);
        return order == 0 ? x.Reason.CompareTo(y.Reason) : order;
    });

    internal static SkippedSignal Of(SignalPlan plan, in SkippedEntry skipped) =>
        new(plan.Entries[skipped.Entry].Signal, skipped.Reason, skipped.Wanted, skipped.Allowed, skipped.Other);
}
