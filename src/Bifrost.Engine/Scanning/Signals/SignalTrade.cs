using Bifrost.Engine.Data;

namespace Bifrost.Engine.Scanning;

/// <summary>A signal that was traded, from entry to exit.</summary>
public sealed record SignalTrade
{
    public required TradeSignal Signal { get; init; }

    /// <summary>The name of the series.</summary>
    public required string Symbol { get; init; }

    public required SignalDirection Direction { get; init; }

    /// <summary>Index of the bar in the series, at whose close it was entered.</summary>
    public required int EntryBar { get; init; }

    /// <summary>Of the entry's bar, see <see cref="UtcTime"/>.</summary>
    public required long EntryTime { get; init; }

    public required double EntryPrice { get; init; }

    public required int ExitBar { get; init; }

    public required long ExitTime { get; init; }

    public required double ExitPrice { get; init; }

    public required ExitReason Reason { get; init; }

    /// <summary>Whole shares, above 0 for long and short.</summary>
    public required double Shares { get; init; }

    /// <summary>Shares × entry price: what the trade tied up.</summary>
    public required double Cost { get; init; }

    /// <summary>Of both sides.</summary>
    public required double Commission { get; init; }

    /// <summary>Before commission.</summary>
    public required double Profit { get; init; }

    public double NetProfit => Profit - Commission;

    /// <summary>Net profit in percent of the cost.</summary>
    public double ReturnPercent => NetProfit / Cost * 100;

    /// <summary>Realised equity before the entry, by which it was sized.</summary>
    public required double EquityBefore { get; init; }

    /// <summary>What open positions tied up before the entry.</summary>
    public required double TiedUpBefore { get; init; }

    /// <summary>Realised equity after the exit.</summary>
    public required double EquityAfter { get; init; }

    /// <summary>By the year at the entry, as a fraction; NaN where the series had too few bars.</summary>
    public required double Volatility { get; init; }

    /// <summary>Average true range at the entry, in units of the price; NaN where the series had too few bars.</summary>
    public required double Atr { get; init; }

    /// <summary>The risk limit that made it smaller than asked for; null where none did.</summary>
    public SkipReason? ShrunkBy { get; init; }

    /// <summary>Bars from entry to exit.</summary>
    public int Bars => ExitBar - EntryBar;

    /// <summary>Cost over the equity before the entry.</summary>
    public double Leverage => Cost / EquityBefore;

    internal static SignalTrade Of(SignalPlan plan, in FilledTrade trade)
    {
        var entry = plan.Entries[trade.Entry];
        var series = plan.Series[entry.Series];
        var exit = entry.Bar + trade.Outcome.Bars;
        return new()
        {
            Signal = entry.Signal, Symbol = series.Symbol, Direction = entry.IsLong ? SignalDirection.Long : SignalDirection.Short,
            EntryBar = entry.Bar, EntryTime = series.Bars.Time[entry.Bar], EntryPrice = entry.Price,
            ExitBar = exit, ExitTime = series.Bars.Time[exit], ExitPrice = trade.Outcome.Price, Reason = trade.Outcome.Reason,
            Shares = Math.Abs(trade.Size), Cost = trade.Cost, Commission = trade.Commission, Profit = trade.Profit,
            EquityBefore = trade.EquityBefore, TiedUpBefore = trade.TiedUpBefore, EquityAfter = trade.EquityAfter,
            Volatility = entry.Volatility, Atr = entry.Atr, ShrunkBy = trade.ShrunkBy,
        };
    }
}
