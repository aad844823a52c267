using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Strategies.Corpus;

sealed class Rotation : Strategy
{
    RateOfChange[] _rates = [];

    [Parameter("bars")]
    public int Period { get; set; } = 20;

    [Parameter("bars between two turns")]
    public int Every { get; set; } = 10;

    [Parameter("feeds to hold")]
    public int NTop { get; set; } = 2;

    [Parameter("fraction of the account to invest")]
    public double Alloc { get; set; } = 0.9;

    protected internal override void Init() => _rates = [.. Feeds.Select(feed => new RateOfChange(feed, Period))];

    protected internal override void Next()
    {
        if (Length % Every != 0) return;

        var top = Feeds.OrderByDescending(feed => _rates[feed.Index][0]).Take(NTop).Where(feed => _rates[feed.Index][0] > 0).ToList();
        foreach (var feed in Feeds)
        {
            if (!top.Contains(feed) && PositionOf(feed).IsOpen) OrderTargetPercent(0, feed);
        }

        foreach (var feed in top) OrderTargetPercent(Alloc / NTop, feed);
    }
}
