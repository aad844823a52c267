using Bifrost.Conformance.Feeds;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;

namespace Bifrost.Conformance.Indicators;

/// <summary>Replays the values, minimum periods and first steps of indicators and expressions.</summary>
static class IndicatorCases
{
    public static CaseResult Replay(GoldenCase golden)
    {
        var plans = DatasetReader.Read(golden);
        var feeds = new FeedSet(Schedule.Of(plans), new());
        try
        {
            var value = new ExpressionReader(feeds, plans).Read(golden.Setup.GetProperty("expr"));
            var difference = golden.IsError
                ? new(golden.Id, golden.Expected.Text("error")!, "no error")
                : Difference.Find(golden.Expected, Run(feeds, value), "expected", IndicatorRefusals.Tolerance(golden));
            return difference is not null && IndicatorRefusals.Reason(golden, feeds, value) is { } reason
                ? new CaseResult.Refused(reason)
                : CaseResult.Of(difference);
        }
        catch (DivisionByZeroException) when (golden.IsError)
        {
            return new CaseResult.Passed();
        }
    }

    /// <summary>
    /// What the reference printed of the run: periods, lengths and lines. Its first step comes again until the slowest
    /// feed has one bar more; the last of them was printed.
    /// </summary>
    static Dictionary<string, object?> Run(FeedSet feeds, object value)
    {
        var (length, firstNext) = (0, 0);
        var clocked = value is StrategyClocked { Line: var line } ? line : null;
        var values = new List<double>();
        for (var cycle = 0; cycle < feeds.Schedule.Cycles; cycle++)
        {
            var grew = feeds.Advance(cycle);
            feeds.StepIndicators();
            if (!grew) continue;
            length++;
            if (feeds.BarsMissing == 0) firstNext = length;
            if (clocked is not null) values.Add(clocked[0]);
        }

        var lines = clocked is null ? Lines(value) : new(StringComparer.Ordinal) { ["line"] = values };
        return new(StringComparer.Ordinal)
        {
            ["minperiod"] = value is NamedLines named ? named.MinPeriod : ExpressionReader.Line(value).MinPeriod,
            ["strategy_minperiod"] = feeds.Max(feed => feed.MinPeriod),
            ["strategy_minperiods"] = feeds.Select(feed => feed.MinPeriod).ToList(),
            ["first_next"] = firstNext == 0 ? null : firstNext,
            ["n"] = lines.Values.Cast<ICollection<double>>().First().Count,
            ["strategy_len"] = length,
            ["lines"] = lines,
        };
    }

    static Dictionary<string, object?> Lines(object value) => value is NamedLines named
        ? named.Names.Zip(named.Lines).ToDictionary(pair => pair.First, pair => (object?)pair.Second.Column.Values, StringComparer.Ordinal)
        : new(StringComparer.Ordinal) { ["line"] = ExpressionReader.Line(value).Column.Values };
}
