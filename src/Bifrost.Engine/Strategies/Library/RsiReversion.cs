using System.ComponentModel;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Strategies;

/// <summary>
/// Buys a short fall in a rising market, by the relative strength index over a few bars (Connors and Alvarez 2008), and
/// sells when it has recovered or took too long. Every feed is traded by itself, on its own bars.
/// </summary>
[Description("Buys oversold closes in a rising market, and sells when they have recovered.")]
public sealed class RsiReversion : Strategy
{
    Market[] _markets = [];

    /// <summary>Invests equal shares of the account unless another sizer is set.</summary>
    public RsiReversion() => Sizer = new EqualShares();

    [Parameter("bars of the index (RSI)", Min = 1, Max = 1000)]
    public int Period { get; set; } = 2;

    [Parameter("index below which to buy", Min = 0, Max = 100)]
    public double Entry { get; set; } = 10;

    [Parameter("index above which to sell", Min = 0, Max = 100)]
    public double Exit { get; set; } = 65;

    [Parameter("bars of the average that the close must be above", Min = 1, Max = 10_000)]
    public int TrendPeriod { get; set; } = 200;

    [Parameter("bars to hold at most", Min = 1, Max = 10_000)]
    public int MaxBars { get; set; } = 10;

    protected internal override void Init() => _markets = [.. Feeds.Select(feed =>
        new Market(feed, new Rsi(feed, Period, safeDivision: true), new Sma(feed, TrendPeriod)))];

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
        var (feed, index) = (market.Feed, market.Index[0]);
        if (PositionOf(feed).IsOpen)
        {
            if (index > Exit) Leave(feed, "recovered");
            else if (feed.Length - market.EnteredAt >= MaxBars) Leave(feed, "took too long");
        }
        else if (index < Entry && feed.Close[0] > market.Trend[0])
        {
            Buy(terms: OrderTerms.Market with { Tag = "oversold" }, data: feed);
            market.EnteredAt = feed.Length;
        }
    }

    void Leave(Feed feed, string tag) => Close(feed, terms: OrderTerms.Market with { Tag = tag });

    sealed class Market(Feed feed, Line index, Line trend) : TradedFeed(feed)
    {
        public Line Index => index;

        public Line Trend => trend;

        /// <summary>The feed's bars when the entry was ordered.</summary>
        public int EnteredAt { get; set; }
    }
}
