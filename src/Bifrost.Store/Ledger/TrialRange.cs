namespace Bifrost.Store.Ledger;

/// <summary>
/// What trials are counted by: a family of strategies, and data. Data counts as the same where the set of symbols is the same, in any
/// order and casing, and the times overlap; timeframe, source and adjustment do not matter, for the market behind them is one.
/// </summary>
/// <param name="Family">The name of the strategy or plan, whatever its parameters.</param>
/// <param name="FirstTime">Of the first and the last bar, UTC microseconds.</param>
public sealed record TrialRange(string Family, IReadOnlyList<string> Symbols, long FirstTime, long LastTime)
{
    /// <summary>The symbols as they are compared.</summary>
    internal string SymbolSet => string.Join(
        '\n', Symbols.Select(symbol => symbol.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}

/// <summary>One configuration that was tried.</summary>
/// <param name="Key">See <see cref="Bifrost.Engine.Trust.TrialKeys"/>.</param>
/// <param name="Sharpe">Of its session returns, per session; NaN where it has none.</param>
public sealed record Trial(long Key, double Sharpe);
