using Bifrost.Engine.Data;

namespace Bifrost.Engine.Analyzers;

/// <summary>What is held of each feed, in money, at every bar; stock sold short is negative when it brought cash in.</summary>
public sealed class PositionsValue : Analyzer
{
    readonly DatedList<double[]> _values = [];
    bool _byDay;

    /// <summary>Export a first row with the names of the feeds.</summary>
    public bool Headers { get; init; }

    /// <summary>Add the cash as a last column.</summary>
    public bool Cash { get; init; }

    /// <summary>A column a feed; by day when every feed is of days or longer, else by the time of the bar.</summary>
    public IReadOnlyList<Dated<double[]>> Values => _values;

    public override IReadOnlyDictionary<string, object?> ToDictionary()
    {
        var map = new ResultMap();
        if (Headers) map["Datetime"] = (string[])[.. Strategy.Feeds.Select(feed => feed.Name), .. Cash ? (string[])["cash"] : []];
        foreach (var (time, row) in ResultMap.Of(_values, values => values)) map[time] = row;
        return map;
    }

    protected internal override void Start() => _byDay = Strategy.Feeds.Min(feed => feed.Timeframe) >= Timeframe.Days;

    protected internal override void OnBar(int barsMissing)
    {
        var feeds = Strategy.Feeds;
        var row = new double[feeds.Count + (Cash ? 1 : 0)];
        for (var i = 0; i < feeds.Count; i++) row[i] = feeds[i].Length == 0 ? 0 : Strategy.Broker.ValueOf(feeds[i]);
        if (Cash) row[^1] = Strategy.Broker.Cash;
        _values.Put(_byDay ? Strategy.DateTime.Date : Strategy.DateTime, row);
    }
}
