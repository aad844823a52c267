using Bifrost.Engine.Data;

namespace Bifrost.Conformance.Feeds;

/// <summary>Replays what a strategy sees of its feeds in each cycle.</summary>
static class FeedCases
{
    public static CaseResult Replay(GoldenCase golden)
    {
        var schedule = Schedule.Of(DatasetReader.Read(golden));
        var feeds = new FeedSet(schedule, new());
        var mode = golden.Setup.Text("mode");
        var rows = new List<object?[]>();
        var length = 0;
        for (var cycle = 0; cycle < schedule.Cycles; cycle++)
        {
            if (feeds.Advance(cycle)) length++;
            rows.Add(mode switch
            {
                "bars" => BarOf(feeds[0]),
                "replay" => [feeds[0].Length, length, .. BarOf(feeds[0])],
                _ => [length, UtcTime.ToDateTime(schedule.StrategyTimeAt(cycle)), .. feeds.SelectMany(Glance), .. Warming(feeds)],
            });
        }

        var difference = Difference.Find(golden.Expected.GetProperty("rows"), rows, "rows");
        return difference is not null && FeedRefusals.Reason(golden) is { } reason
            ? new CaseResult.Refused(reason)
            : CaseResult.Of(difference);
    }

    static object?[] BarOf(Feed feed) =>
        [feed.DateTime, feed.Open[0], feed.High[0], feed.Low[0], feed.Close[0], feed.Volume[0], feed.OpenInterest[0]];

    static object?[] Glance(Feed feed) => feed.Length == 0 ? [0, null, null] : [feed.Length, feed.DateTime, feed.Close[0]];

    static string[] Warming(FeedSet feeds) => feeds.BarsMissing > 0 ? ["prenext"] : [];
}
