using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Trust;

/// <summary>Holds the one that ends highest, as a list of today's large companies does.</summary>
sealed class SurvivorByFinalPrice(IReadOnlyList<BarSeries> all) : Strategy
{
    protected internal override void Next()
    {
        var best = Enumerable.Range(0, all.Count).MaxBy(feed => all[feed].Bars.Close[^1] / all[feed].Bars.Close[0]);
        if (!PositionOf(Feeds[best]).IsOpen) Buy(10, data: Feeds[best]);
    }
}

/// <summary>Ranks this month's gains among all months of all symbols, past and to come, and holds the upper third.</summary>
sealed class GlobalRank(IReadOnlyList<BarSeries> all) : Strategy
{
    const int Month = 21;
    double _threshold;

    protected internal override void Init()
    {
        double[] gains = [.. all.SelectMany(series => Gains(series.Bars))];
        _threshold = Quantile.Of(gains, 0.67);
    }

    protected internal override void Next()
    {
        foreach (var feed in Feeds)
        {
            if (feed.Length <= Month) continue;
            var wanted = (feed.Close[0] / feed.Close[-Month]) - 1 >= _threshold;
            if (wanted && !PositionOf(feed).IsOpen) Buy(10, data: feed);
            if (!wanted && PositionOf(feed).IsOpen) Close(feed);
        }
    }

    // Without a month of bars there is nothing to rank, and nothing is bought.
    static IEnumerable<double> Gains(Bars bars) => bars.Count <= Month
        ? [double.PositiveInfinity]
        : Enumerable.Range(Month, bars.Count - Month).Select(bar => (bars.Close[bar] / bars.Close[bar - Month]) - 1);
}
