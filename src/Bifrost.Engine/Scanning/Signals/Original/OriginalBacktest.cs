using Bifrost.Engine.Data;

namespace Bifrost.Engine.Scanning;

/// <summary>The platform's engine had three forms, which differ in entry, sizing and metrics.</summary>
public enum OriginalForm
{
    /// <summary>One combination of a grid: enters at the last bar on or before the signal.</summary>
    Combination,

    /// <summary>The same before its integration: enters at the first bar on or after the signal.</summary>
    OlderCombination,

    /// <summary>A single backtest: enters as <see cref="Combination"/>, sizes by real volatility and true range.</summary>
    Sequential,
}

/// <summary>What the original makes of the signals.</summary>
/// <param name="Trades">In its order: of signals, or of exits for <see cref="OriginalForm.Sequential"/>. Shares may be 0.</param>
public sealed record OriginalResult(IReadOnlyList<SignalTrade> Trades, OriginalTable Table);

/// <summary>
/// The original platform's engine with its defects, to reproduce numbers that it printed: trades do not tie up money, are sized by the
/// profit of trades that close later, fill at their level through gaps, may be entered before their signal, and may have no shares at all.
/// <see cref="SignalBacktest"/> is the corrected engine.
/// </summary>
public static class OriginalBacktest
{
    /// <param name="signals">Traded in this order.</param>
    /// <param name="options">Commission, slippage and risk limits are not known to the original.</param>
    public static OriginalResult Run(
        IReadOnlyCollection<TradeSignal> signals, IReadOnlyCollection<BarSeries> bars, SignalBacktestOptions options, OriginalForm form)
    {
        var named = bars.ToDictionary(series => series.Name, StringComparer.OrdinalIgnoreCase);
        var traded = TradedSeries.Of(signals.Select(signal => signal.Symbol), named, out _)
            .ToDictionary(series => series.Symbol, StringComparer.OrdinalIgnoreCase);
        var equity = options.Capital;
        var busyUntil = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        List<SignalTrade> trades = [];
        foreach (var signal in form == OriginalForm.Sequential ? signals.OrderBy(signal => signal.Time) : signals.AsEnumerable())
        {
            if (options.OneTradePerInstrument && busyUntil.TryGetValue(signal.Symbol, out var until) && signal.Time <= until) continue;
            if (!traded.TryGetValue(signal.Symbol, out var series)) continue;
            if (Trade(signal, series, options, form, equity) is not { } trade) continue;
            equity = trade.EquityAfter;
            busyUntil[signal.Symbol] = trade.ExitTime;
            trades.Add(trade);
        }

        IReadOnlyList<SignalTrade> listed = form == OriginalForm.Sequential ? InOrderOfExit(trades, options) : trades;
        return new(listed, OriginalTable.Of(listed, options.Capital, form));
    }

    // With one trade a symbol, its lists agree with sorting what was gathered symbol by symbol.
    static IReadOnlyList<SignalTrade> InOrderOfExit(List<SignalTrade> trades, SignalBacktestOptions options)
    {
        SignalTrade[] gathered = options.OneTradePerInstrument
            ? [.. trades.OrderBy(trade => trade.Symbol, StringComparer.Ordinal)]
            : [.. trades];
        return [.. NumpyOrder.Of([.. gathered.Select(trade => trade.ExitTime)]).Select(index => gathered[index])];
    }

    static SignalTrade? Trade(TradeSignal signal, TradedSeries series, SignalBacktestOptions options, OriginalForm form, double equity)
    {
        var (bar, rule) = (EntryBar(signal, series, form), options.Exit);
        if (bar < 0 || bar + (long)rule.HoldingPeriod >= series.Bars.Count) return null;

        var (isLong, price) = ((signal.Direction ?? options.Direction) == SignalDirection.Long, series.Bars.Close[bar]);
        var entry = new PlannedEntry(
            signal, 0, bar, 0, isLong, price, VolatilityAt(series.Bars, bar, options, form), AtrAt(series.Bars, bar, options, form));
        var outcome = OutcomeOf(entry, series.Bars, rule, options);
        var shares = Shares(entry, options.Sizing, equity);
        var profit = (isLong ? outcome.Price - price : price - outcome.Price) * shares;
        return new()
        {
            Signal = signal, Symbol = series.Symbol, Direction = isLong ? SignalDirection.Long : SignalDirection.Short,
            EntryBar = bar, EntryTime = EntryTime(signal, series, bar, form), EntryPrice = price,
            ExitBar = bar + outcome.Bars, ExitTime = series.Bars.Time[bar + outcome.Bars], ExitPrice = outcome.Price,
            Reason = outcome.Reason, Shares = shares, Cost = shares * price, Commission = 0, Profit = profit,
            EquityBefore = equity, TiedUpBefore = 0, EquityAfter = equity + profit, Volatility = entry.Volatility, Atr = entry.Atr,
        };
    }

    static int EntryBar(TradeSignal signal, TradedSeries series, OriginalForm form)
    {
        var next = series.FirstBarFrom(signal.Time);
        if (form == OriginalForm.OlderCombination) return next < series.Bars.Count ? next : -1;
        return next < series.Bars.Count && UtcTime.Midnight(series.Bars.Time[next]) == UtcTime.Midnight(signal.Time) ? next : next - 1;
    }

    // A sequential run writes down the day of the signal, though it entered at the bar before it.
    static long EntryTime(TradeSignal signal, TradedSeries series, int bar, OriginalForm form) =>
        form == OriginalForm.Sequential ? signal.Time : series.Bars.Time[bar];

    static TradeOutcome OutcomeOf(in PlannedEntry entry, Bars bars, ExitRule rule, SignalBacktestOptions options)
    {
        var (stop, target) = (TouchTable.Never, TouchTable.Never);
        var (stopPrice, targetPrice) = (
            ExitRule.StopPrice(entry.Price, rule.StopLoss, entry.IsLong), ExitRule.TargetPrice(entry.Price, rule.TakeProfit, entry.IsLong));
        for (var held = rule.HoldingPeriod; held > 0; held--)
        {
            var (high, low) = (bars.High[entry.Bar + held], bars.Low[entry.Bar + held]);
            if (entry.IsLong ? low <= stopPrice : high >= stopPrice) stop = held;
            if (entry.IsLong ? high >= targetPrice : low <= targetPrice) target = held;
        }

        return TradeOutcome.Of(entry, bars, rule, stop, target, options with { FillsAtLevel = true });
    }

    // The stop of the rule is not asked for: the original always assumes one of 5 %.
    static double Shares(in PlannedEntry entry, SizingOptions sizing, double equity)
    {
        var facts = new SizingFacts(entry.Price, equity, entry.Volatility, entry.Atr, StopPercent: 0);
        var kelly = new KellyFacts(sizing.KellyWinRate, sizing.KellyAverageWin, sizing.KellyAverageLoss);
        return Math.Max(0, Math.Floor(Math.Min(PositionSize.Shares(sizing, facts, kelly), equity / entry.Price)));
    }

    static double VolatilityAt(Bars bars, int bar, SignalBacktestOptions options, OriginalForm form) =>
        form == OriginalForm.Sequential && options.Sizing.Method == SizingMethod.VolatilityTarget
            ? EntryRisk.Volatility(bars, bar)
            : double.NaN;

    static double AtrAt(Bars bars, int bar, SignalBacktestOptions options, OriginalForm form) =>
        form == OriginalForm.Sequential && options.Sizing.Method == SizingMethod.AtrBased ? EntryRisk.Atr(bars, bar) : double.NaN;
}
