using System.ComponentModel;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Strategies;

/// <summary>
/// Long while the close is above its moving average; the strategy to try an optimiser on. Every feed is traded by itself,
/// on its own bars.
/// </summary>
[DisplayName("map_period")]
[Description("Long while the close is above its moving average.")]
public sealed class MapPeriodStrategy : Strategy
{
    Market[] _markets = [];

    /// <summary>Invests equal shares of the account unless another sizer is set.</summary>
    public MapPeriodStrategy() => Sizer = new EqualShares();

    [Parameter("bars of the average", Min = 1, Max = 100_000)]
    public int MapPeriod { get; set; } = 15;

    [Parameter("bars before the first order, so that runs of different periods start on the same bar", Min = 1, Max = 100_000)]
    public int WarmUp { get; set; } = 34;

    protected internal override void Init() =>
        _markets = [.. Feeds.Select(feed => new Market(feed, new Sma(feed, MapPeriod)))];

    protected internal override void PreNext() => Next();

    protected internal override void Next()
    {
        foreach (var market in _markets)
        {
            if (market.HasNewBar() && market.Feed.Length >= WarmUp) Trade(market.Feed, market.Average[0]);
        }
    }

    void Trade(Feed feed, double average)
    {
        if (PositionOf(feed).IsOpen)
        {
            if (feed.Close[0] < average) Close(feed, terms: OrderTerms.Market with { Tag = "below average" });
        }
        else if (feed.Close[0] > average)
        {
            Buy(terms: OrderTerms.Market with { Tag = "above average" }, data: feed);
        }
    }

    sealed class Market(Feed feed, Line average) : TradedFeed(feed)
    {
        public Line Average => average;
    }
}
