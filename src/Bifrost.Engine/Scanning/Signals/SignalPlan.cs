using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Scanning;

/// <summary>A signal at the bar at whose close it is entered.</summary>
/// <param name="Series">Index of the series.</param>
/// <param name="Bar">Index of the bar in it.</param>
/// <param name="Point">Index of the bar's time in <see cref="SignalPlan.Points"/>.</param>
/// <param name="Price">Of the entry, slippage included.</param>
readonly record struct PlannedEntry(
    TradeSignal Signal, int Series, int Bar, int Point, bool IsLong, double Price, double Volatility, double Atr);

/// <summary>
/// The signals that can be traded, in the order in which they are served, and the axis of time that their series share. What is planned
/// depends on no exit rule, so that all combinations of a grid share it.
/// </summary>
sealed class SignalPlan
{
    SignalPlan(TradedSeries[] series, long[] points, PlannedEntry[] entries, IReadOnlyList<SkippedSignal> skipped) =>
        (Series, Points, Entries, Skipped) = (series, points, entries, skipped);

    /// <summary>Those with a signal, by name.</summary>
    public TradedSeries[] Series { get; }

    /// <summary>Every day or moment at which one of the series has a bar, ascending: the time of the last of them.</summary>
    public long[] Points { get; }

    /// <summary>By time; of one time the heaviest first, then by symbol.</summary>
    public PlannedEntry[] Entries { get; }

    /// <summary>Signals that no rule could trade.</summary>
    public IReadOnlyList<SkippedSignal> Skipped { get; }

    public static SignalPlan Of(
        IReadOnlyCollection<TradeSignal> signals, IReadOnlyCollection<BarSeries> bars, SignalBacktestOptions options)
    {
        var named = SeriesByName(bars);
        var traded = TradedSeries.Of(signals.Select(signal => signal.Symbol), named, out var points);
        var indices = traded.Index().ToDictionary(pair => pair.Item.Symbol, pair => pair.Index, StringComparer.OrdinalIgnoreCase);
        List<PlannedEntry> entries = [];
        List<SkippedSignal> skipped = [];
        foreach (var signal in signals)
        {
            Validate(signal);
            var place = indices.TryGetValue(signal.Symbol, out var index)
                ? Place(signal, index, traded[index], options)
                : (null, SkipReason.UnknownSymbol);
            if (place.Entry is { } entry) entries.Add(entry);
            else skipped.Add(new(signal, place.Reason));
        }

        return new(traded, points, [.. entries.Order(new ByService(traded))], [.. skipped.Order(SkippedSignal.ByTime)]);
    }

    static (PlannedEntry? Entry, SkipReason Reason) Place(
        TradeSignal signal, int index, TradedSeries series, SignalBacktestOptions options)
    {
        var (bar, bars) = (series.FirstBarFrom(signal.Time), series.Bars);
        if (bar == bars.Count) return (null, SkipReason.NoBar);
        if (bar == bars.Count - 1) return (null, SkipReason.NoBarAfter);

        var isLong = (signal.Direction ?? options.Direction) == SignalDirection.Long;
        var close = bars.Close[bar];
        if (!(close > 0)) return (null, SkipReason.NoPrice);
        var price = Matching.Market(isLong ? Side.Buy : Side.Sell, close, bars[bar], options.Slippage)!.Value;
        return (new PlannedEntry(
            signal, index, bar, series.Points[bar], isLong, price, EntryRisk.Volatility(bars, bar), EntryRisk.Atr(bars, bar)), default);
    }

    static Dictionary<string, BarSeries> SeriesByName(IReadOnlyCollection<BarSeries> bars)
    {
        var named = new Dictionary<string, BarSeries>(StringComparer.OrdinalIgnoreCase);
        foreach (var series in bars)
        {
            if (!named.TryAdd(series.Name, series))
                throw new ArgumentException($"There are two series of bars called {series.Name}; a symbol has one.", nameof(bars));
        }

        return named;
    }

    static void Validate(TradeSignal signal)
    {
        if (!(signal.Weight > 0 && double.IsFinite(signal.Weight)))
        {
            throw new ArgumentException(
                $"The weight of a signal in {signal.Symbol} is {signal.Weight}; it must be above 0.", nameof(signal));
        }
    }

    /// <summary>The same order for any order of the signals given.</summary>
    sealed class ByService(TradedSeries[] series) : IComparer<PlannedEntry>
    {
        public int Compare(PlannedEntry x, PlannedEntry y)
        {
            var order = x.Point.CompareTo(y.Point);
            if (order == 0) order = y.Signal.Weight.CompareTo(x.Signal.Weight);
            if (order == 0) order = string.CompareOrdinal(series[x.Series].Symbol, series[y.Series].Symbol);
            if (order == 0) order = y.IsLong.CompareTo(x.IsLong);
            if (order == 0) order = x.Signal.Time.CompareTo(y.Signal.Time);
            return order == 0 ? Nullable.Compare(x.Signal.Direction, y.Signal.Direction) : order;
        }
    }
}
