using System.ComponentModel;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Strategies;

/// <summary>
/// Buys when the MACD crosses above its signal in a rising market; a stop some ATRs below the close trails, and a cross
/// back sells. Every feed is traded by itself, on its own bars.
/// </summary>
[Description("MACD crosses above the average, with a trailing stop measured in ATRs.")]
public sealed class MacdAtr : Strategy
{
    Market[] _markets = [];

    /// <summary>Invests equal shares of the account unless another sizer is set.</summary>
    public MacdAtr() => Sizer = new EqualShares();

    [Parameter("bars of the MACD's fast average", Min = 1, Max = 1000)]
    public int Fast { get; set; } = 12;

    [Parameter("bars of the MACD's slow average", Min = 1, Max = 1000)]
    public int Slow { get; set; } = 26;

    [Parameter("bars of the MACD's signal", Min = 1, Max = 1000)]
    public int Signal { get; set; } = 9;

    [Parameter("bars of the average that the close must be above", Min = 1, Max = 10_000)]
    public int TrendPeriod { get; set; } = 100;

    [Parameter("bars of the average true range (ATR)", Min = 1, Max = 1000)]
    public int AtrPeriod { get; set; } = 14;

    [Parameter("distance of the stop from the close, in ATRs", Min = 0.1, Max = 100)]
    public double StopDistance { get; set; } = 3;

    protected internal override void Init() => _markets = [.. Feeds.Select(MarketOf)];

    protected internal override void PreNext() => Next();

    protected internal override void Next()
    {
        foreach (var market in _markets)
        {
            if (market.HasNewBar()) Trade(market);
        }
    }

    void Trade(Market market)
    {
        var (close, cross) = (market.Feed.Close[0], market.Cross[0]);
        var stop = close - (StopDistance * market.Range[0]);
        if (!market.Bracket.IsFlat)
        {
            if (cross < 0) market.Bracket.Exit("macd down");
            else market.Bracket.RaiseStop(stop);
        }
        else if (cross > 0 && close > market.Trend[0] && stop < close)
        {
            market.Bracket.Enter(OrderTerms.Market with { Tag = "macd up" }, stop);
        }
    }

    Market MarketOf(Feed feed)
    {
        var macd = new Macd(feed, Fast, Slow, Signal);
        return new(this, feed)
        {
            Cross = new CrossOver(macd.Difference, macd.Signal),
            Trend = new Sma(feed, TrendPeriod),
            Range = new Atr(feed, AtrPeriod),
        };
    }

    sealed class Market(Strategy strategy, Feed feed) : TradedFeed(feed)
    {
        public required Line Cross { get; init; }

        public required Line Trend { get; init; }

        public required Line Range { get; init; }

        public LongBracket Bracket { get; } = new(strategy, feed);
    }
}
