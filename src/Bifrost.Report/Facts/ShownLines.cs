using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Report.Facts;

/// <summary>The indicators that a strategy holds, or what its rules compare, as they are drawn.</summary>
static class ShownLines
{
    const double Nearness = 0.25;
    const double Mostly = 0.9;

    /// <summary>What is held of one feed, each once, in the order of the fields; as long as the feed's bars.</summary>
    public static IReadOnlyList<IndicatorFacts> Of(BacktestResult result, Strategy strategy, Feed feed)
    {
        var bars = result.BarsOf(feed);
        if (strategy is RuleStrategy rules) return [.. rules.ComparedOn(feed).Select(part => OfRules(part.Text, part.Line, result, bars))];

        List<IndicatorFacts> found = [];
        List<Line> seen = [feed.Open, feed.High, feed.Low, feed.Close, feed.Volume, feed.OpenInterest];
        foreach (var held in HeldLines.Of(strategy))
        {
            Line[] lines = [.. held.Lines.Where(line => line.Feed.Index == feed.Index && IsNew(line, seen, result))];
            if (lines.Length == 0) continue;
            seen.AddRange(lines);
            LineFacts[] facts = [.. lines.Select(line => new LineFacts(line.Name, [.. result.ValuesOf(line)[..bars.Count]]))];
            found.Add(new(held.Name, facts.All(line => IsNear(line.Values, bars)), facts));
        }

        return found;
    }

    static IndicatorFacts OfRules(string text, Line line, BacktestResult result, Bars bars)
    {
        double[] values = [.. result.ValuesOf(line)[..bars.Count]];
        return new(text, IsNear(values, bars), [new(text, values)]);
    }

    // Lines over the same column are one, whatever they are called.
    static bool IsNew(Line line, List<Line> seen, BacktestResult result) =>
        !seen.Any(other => result.ValuesOf(line) == result.ValuesOf(other));

    // In the prices' units: hardly ever far from the close.
    static bool IsNear(double[] values, Bars bars)
    {
        int known = 0, near = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]) || !double.IsFinite(bars.Close[i])) continue;
            known++;
            if (Math.Abs(values[i] - bars.Close[i]) <= Nearness * Math.Abs(bars.Close[i])) near++;
        }

        return known > 0 && near >= Mostly * known;
    }
}
