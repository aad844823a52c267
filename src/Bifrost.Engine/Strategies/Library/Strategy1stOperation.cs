using System.ComponentModel;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Strategies;

/// <summary>
/// Buys a close near or below the lower of two smoothed Bollinger bands, and sells one well above the upper. Every feed is
/// traded by itself, on its own bars.
/// </summary>
[DisplayName("strategy_1st_operation")]
[Description("Buys near the lower smoothed Bollinger band, sells above the upper.")]
public sealed class Strategy1stOperation : Strategy
{
    Market[] _markets = [];

    /// <summary>Invests equal shares of the account unless another sizer is set.</summary>
    public Strategy1stOperation() => Sizer = new EqualShares();

    [Parameter("bars of the average true range (ATR)", Min = 1, Max = 1000)]
    public int AtrPeriod { get; set; } = 14;

    [Parameter("how far above the lower band a close is bought, in ATRs", Min = -10, Max = 10)]
    public double BuyDelta { get; set; } = 0.5;

    [Parameter("how far above the upper band a close is sold, in ATRs", Min = -10, Max = 10)]
    public double SellDelta { get; set; } = 0.5;

    [Parameter("bars of the bands, and of their smoothing", Min = 2, Max = 1000)]
    public int BandPeriod { get; set; } = 20;

    [Parameter("width of the bands, in standard deviations", Min = 0, Max = 20)]
    public double BandDeviations { get; set; } = 3;

    [Parameter("width of the smoothing's Gaussian, in bars", Min = 0.1, Max = 1000)]
    public double Bandwidth { get; set; } = 6;

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
        var (feed, range) = (market.Feed, market.Range[0]);
        if (PositionOf(feed).IsOpen)
        {
            var isHigh = feed.Close[0] > market.Bands.Top[0] + (SellDelta * range);
            if (isHigh) Close(feed, terms: OrderTerms.Market with { Tag = "upper band" });
        }
        else if (feed.Close[0] < market.Bands.Bottom[0] + (BuyDelta * range))
        {
            Buy(terms: OrderTerms.Market with { Tag = "lower band" }, data: feed);
        }
    }

    Market MarketOf(Feed feed) =>
        new(feed, new Atr(feed, AtrPeriod), new BollingerSmoother(feed, BandPeriod, BandDeviations, Bandwidth));

    sealed class Market(Feed feed, Line range, BollingerSmoother bands) : TradedFeed(feed)
    {
        public Line Range => range;

        public BollingerSmoother Bands => bands;
    }
}
