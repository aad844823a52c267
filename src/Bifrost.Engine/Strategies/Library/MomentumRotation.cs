using System.ComponentModel;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Strategies;

/// <summary>How often a portfolio is looked through: on the first bar of each.</summary>
public enum RotationInterval
{
    Week,
    Month,
    Quarter,
}

/// <summary>
/// Holds the feeds that rose most, in equal shares, and leaves the rest in cash (Jegadeesh and Titman 1993; the floor on the
/// gain is Antonacci's absolute momentum). A feed without enough bars does not take part yet.
/// </summary>
[Description("Holds the feeds that rose most over the last months, in equal shares.")]
public sealed class MomentumRotation : Strategy
{
    (Feed Feed, Line Gain)[] _markets = [];
    int? _seen;

    [Parameter("bars that the gain is measured over", Min = 1, Max = 10_000)]
    public int Lookback { get; set; } = 126;

    [Parameter("newest bars left out of the gain", Min = 0, Max = 1000)]
    public int Skip { get; set; }

    [Parameter("feeds to hold at most", Min = 1, Max = 1000)]
    public int Top { get; set; } = 1;

    [Parameter("gain that a feed must be above, a fraction", Min = -1, Max = 100)]
    public double MinGain { get; set; }

    [Parameter("part of the account to invest, a fraction", Min = 0.01, Max = 1)]
    public double Invested { get; set; } = 0.95;

    [Parameter("how often the feeds are compared")]
    public RotationInterval Interval { get; set; } = RotationInterval.Month;

    protected internal override void Init() => _markets =
        [.. Feeds.Select(feed => (feed, (Line)new RateOfChange(feed.Close.Delay(Skip), Lookback)))];

    protected internal override void PreNext() => Next();

    protected internal override void Next()
    {
        var current = Numbered(DateTime);
        if (current == _seen) return;
        _seen = current;
        Rotate([.. Best()]);
    }

    /// <summary>The feeds to hold; of equal gains that given first.</summary>
    IEnumerable<Feed> Best() => _markets
        .Where(market => market.Gain[0] > MinGain)
        .OrderByDescending(market => market.Gain[0])
        .Take(Top)
        .Select(market => market.Feed);

    void Rotate(HashSet<Feed> best)
    {
        var share = Invested / Top;
        bool Shrinks(Feed feed) => !best.Contains(feed) || Broker.ValueOf(feed) > share * Broker.Value;

        // What is sold pays for what is bought.
        foreach (var feed in Feeds.OrderByDescending(Shrinks))
        {
            var held = PositionOf(feed).IsOpen;
            if (best.Contains(feed)) OrderTargetPercent(share, feed, Tagged(held ? "rebalance" : "enter"));
            else if (held) Close(feed, terms: Tagged("leave"));
        }
    }

    static OrderTerms Tagged(string tag) => OrderTerms.Market with { Tag = tag };

    /// <summary>The number of the interval that a day is in.</summary>
    int Numbered(DateTime time) => Interval switch
    {
        RotationInterval.Week => DateOnly.FromDateTime(time).DayNumber / 7,
        RotationInterval.Month => (time.Year * 12) + time.Month,
        _ => (time.Year * 4) + ((time.Month - 1) / 3),
    };
}
