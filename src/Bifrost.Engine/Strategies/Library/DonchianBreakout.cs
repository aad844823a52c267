using System.ComponentModel;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Strategies;

/// <summary>
/// Buys a close above the highest high of the bars before (Donchian; the Turtles' first system). The stop starts some ATRs
/// below the close or at the lowest low of the exit's channel, whichever is nearer, and rises with the channel. Long only;
/// every feed is traded by itself, on its own bars.
/// </summary>
[Description("Buys a close above the channel of the bars before, and trails a stop along a shorter channel.")]
public sealed class DonchianBreakout : Strategy
{
    Market[] _markets = [];

    /// <summary>Invests equal shares of the account unless another sizer is set.</summary>
    public DonchianBreakout() => Sizer = new EqualShares();

    [Parameter("bars of the entry's channel", Min = 1, Max = 10_000)]
    public int EntryPeriod { get; set; } = 20;

    [Parameter("bars of the exit's channel", Min = 1, Max = 10_000)]
    public int ExitPeriod { get; set; } = 10;

    [Parameter("bars of the average true range (ATR)", Min = 1, Max = 1000)]
    public int AtrPeriod { get; set; } = 20;

    [Parameter("distance of the first stop from the close at most, in ATRs", Min = 0.1, Max = 100)]
    public double StopDistance { get; set; } = 2;

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
        var close = market.Feed.Close[0];
        if (!market.Bracket.IsFlat)
        {
            market.Bracket.RaiseStop(market.Floor[0]);
            return;
        }

        var stop = Math.Max(market.Floor[0], close - (StopDistance * market.Range[0]));
        if (close > market.Ceiling[0] && stop < close)
            market.Bracket.Enter(OrderTerms.Market with { Tag = "breakout" }, stop);
    }

    Market MarketOf(Feed feed) => new(this, feed)
    {
        Ceiling = ((Line)new Highest(feed.High, EntryPeriod)).Delay(1),
        Floor = new Lowest(feed.Low, ExitPeriod),
        Range = new Atr(feed, AtrPeriod),
    };

    sealed class Market(Strategy strategy, Feed feed) : TradedFeed(feed)
    {
        public required Line Ceiling { get; init; }

        public required Line Floor { get; init; }

        public required Line Range { get; init; }

        public LongBracket Bracket { get; } = new(strategy, feed);
    }
}
