using System.ComponentModel;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Strategies;

/// <summary>
/// Long while the fast moving average is above the slow one, else flat, with market orders; every feed is traded by
/// itself, on its own bars.
/// </summary>
[Description("Long while the fast moving average is above the slow one.")]
public sealed class SmaCross : Strategy
{
    Market[] _markets = [];

    [Parameter("bars of the fast average", Min = 1, Max = 100_000)]
    public int Fast { get; set; } = 10;

    [Parameter("bars of the slow average", Min = 1, Max = 100_000)]
    public int Slow { get; set; } = 30;

    protected internal override void Init() =>
        _markets = [.. Feeds.Select(feed => new Market(feed, new Sma(feed, Fast), new Sma(feed, Slow)))];

    // Other feeds may still warm up; the averages are NaN before their first value, which no comparison meets.
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
        var (fast, slow) = (market.Fast[0], market.Slow[0]);
        if (PositionOf(market.Feed).IsOpen)
        {
            if (fast < slow) Close(market.Feed, terms: OrderTerms.Market with { Tag = "fast below slow" });
        }
        else if (fast > slow)
        {
            Buy(terms: OrderTerms.Market with { Tag = "fast above slow" }, data: market.Feed);
        }
    }

    sealed class Market(Feed feed, Line fast, Line slow) : TradedFeed(feed)
    {
        public Line Fast => fast;

        public Line Slow => slow;
    }
}
