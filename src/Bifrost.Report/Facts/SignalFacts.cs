using System.Globalization;
using System.Text.Json;
using Bifrost.Engine.Data;
using Bifrost.Engine.Scanning;
using Bifrost.Report.Model;

namespace Bifrost.Report.Facts;

/// <summary>Reads a finished backtest of signals.</summary>
public static class SignalFacts
{
    /// <summary>So many symbols' prices are in a report; more make it large and nobody leafs through them.</summary>
    const int MostFeeds = 60;

    /// <param name="name">What the run is called in the report.</param>
    /// <param name="bars">Those that were traded, and any others.</param>
    public static RunFacts Of(string name, SignalBacktestResult result, IEnumerable<BarSeries> bars)
    {
        var feeds = FeedsOf(result, bars);
        var indices = feeds.Index().ToDictionary(feed => feed.Item.Name, feed => feed.Index, StringComparer.OrdinalIgnoreCase);
        return new()
        {
            Name = name,
            Timeframe = "",
            Parameters = ParametersOf(result.Options),
            Setup = SetupOf(result.Options),
            Warnings = [.. WarningsOf(result, feeds.Count)],
            StartCash = result.Options.Capital,
            Times = result.Curve.Times,
            Value = result.Curve.Equity,
            Cash = result.Curve.Cash,
            Feeds = feeds,
            Trades = [.. result.Trades.OrderBy(trade => trade.EntryTime).Select(trade => TradeOf(trade, indices[trade.Symbol]))],
            Fills = [.. result.Trades.SelectMany(trade => FillsOf(trade, indices[trade.Symbol])).OrderBy(fill => fill.Time)],
            Refusals = [.. from skipped in result.Skipped
                           where indices.ContainsKey(skipped.Signal.Symbol)
                           select RefusalOf(skipped, indices[skipped.Signal.Symbol])],
            Exposure = (double)result.Curve.Invested.Count(invested => invested > 0) / result.Curve.Times.Length,
            Traded = result.Trades.Sum(trade => trade.Shares * (trade.EntryPrice + trade.ExitPrice)),
        };
    }

    /// <summary>Why a signal was not traded, in words.</summary>
    public static string Words(SkippedSignal skipped) => skipped.Reason switch
    {
        SkipReason.UnknownSymbol => "there are no bars of that symbol",
        SkipReason.NoBar => "no bar at its time or after it",
        SkipReason.NoBarAfter => "no bar after the entry",
        SkipReason.NoPrice => "no price above 0 at the entry",
        SkipReason.TooFewBars => "fewer bars follow than the holding period has",
        SkipReason.AlreadyOpen => "a trade of the symbol was open",
        SkipReason.NoCapital => "not enough money for one share",
        SkipReason.BelowOneShare => "the size asked for is below one share",
        SkipReason.PositionLimit => "the limit of a position is reached",
        SkipReason.SectorLimit => $"the limit of the sector {skipped.Other} is reached",
        _ => $"moves with {skipped.Other}, which is open",
    };

    /// <summary>Those with a trade or a skipped signal, the most traded first; beyond the first of them without prices.</summary>
    static List<FeedFacts> FeedsOf(SignalBacktestResult result, IEnumerable<BarSeries> bars)
    {
        var traded = result.Trades.CountBy(trade => trade.Symbol, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        var named = result.Skipped.Select(skipped => skipped.Signal.Symbol).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ordered = bars.Where(series => traded.ContainsKey(series.Name) || named.Contains(series.Name))
            .OrderByDescending(series => traded.GetValueOrDefault(series.Name)).ThenBy(series => series.Name, StringComparer.Ordinal);
        return [.. ordered.Select((series, index) => new FeedFacts(
            series.Name, index < MostFeeds ? Within(series.Bars, result.Curve) : Bars.Empty, []))];
    }

    static Bars Within(Bars bars, SignalCurve curve)
    {
        if (curve.Times.Length == 0) return Bars.Empty;
        int first = 0, end = bars.Count;
        while (first < end && bars.Time[first] < UtcTime.Midnight(curve.Times[0])) first++;
        while (end > first && bars.Time[end - 1] > curve.Times[^1]) end--;
        return bars.Slice(first, end);
    }

    static TradeFacts TradeOf(SignalTrade trade, int feed) => new(
        feed, trade.Direction == SignalDirection.Long ? trade.Shares : -trade.Shares, trade.EntryTime, trade.EntryPrice, trade.ExitTime,
        trade.ExitPrice, trade.Cost, trade.NetProfit, trade.Commission, trade.Bars)
    {
        EntryTag = Plain(trade.Direction), ExitTag = Plain(trade.Reason),
    };

    static FillFacts[] FillsOf(SignalTrade trade, int feed)
    {
        double size = trade.Direction == SignalDirection.Long ? trade.Shares : -trade.Shares;
        return [new(feed, trade.EntryTime, trade.EntryPrice, size), new(feed, trade.ExitTime, trade.ExitPrice, -size)];
    }

    static RefusalFacts RefusalOf(SkippedSignal skipped, int feed) => new(
        feed, skipped.Signal.Time, double.NaN, "signal", double.NaN, Words(skipped), skipped.Wanted, skipped.Allowed, "");

    static Parameter[] ParametersOf(SignalBacktestOptions options) =>
    [
        new("holding", Number(options.Exit.HoldingPeriod), "Bars that a trade may last."),
        new("stop", Percent(options.Exit.StopLoss), "Distance of the stop from the entry price."),
        new("target", Percent(options.Exit.TakeProfit), "Distance of the target from the entry price."),
        new("sizing", Plain(options.Sizing.Method), "How much is bought."),
    ];

    static List<Note> SetupOf(SignalBacktestOptions options)
    {
        List<Note> notes =
        [
            new("Capital", $"{options.Capital:N2}"),
            new("Entries", "at the close of the first bar at the signal's time or after it"),
            new("Gaps", options.FillsAtLevel ? "stops and targets fill at their price" : "stops and targets fill at the open"),
            new("Leverage", options.AllowLeverage ? "allowed" : "none: money in open positions is tied up"),
            new("Commission", SetupNotes.Commission(options.Commission)),
            new("Slippage", SetupNotes.Slippage(options.Slippage)),
        ];
        if (options.OneTradePerInstrument) notes.Add(new("Trades of a symbol", "one at a time"));
        if (options.Risk is not null) notes.Add(new("Risk limits", "on position, sector and correlation"));
        return notes;
    }

    static IEnumerable<string> WarningsOf(SignalBacktestResult result, int feeds)
    {
        if (result.Options.SkipsIncomplete)
            yield return "Signals near the end of their symbol's data were left out: that looks ahead.";
        int unknown = result.Skipped.Count(skipped => skipped.Reason == SkipReason.UnknownSymbol);
        if (unknown > 0) yield return $"{unknown:N0} signals are of symbols without bars.";
        if (feeds > MostFeeds) yield return $"The report has the prices of the {MostFeeds} most traded symbols, of {feeds:N0}.";
    }

    static string Percent(double value) => value == 0 ? "none" : $"{Number(value)} %";

    static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    static string Plain<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()).Replace('_', ' ');
}
