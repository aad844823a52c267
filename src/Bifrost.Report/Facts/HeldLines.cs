using System.Collections;
using System.Reflection;
using System.Text.Json;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Report.Facts;

/// <summary>
/// The indicators of a strategy: those that its fields hold, by themselves, in lists, or in objects of classes that are
/// nested in it; of rules, what they compare. What a strategy keeps at hand is what it decides by; the parts that an indicator is made of are not.
/// </summary>
static class HeldLines
{
    const int Deepest = 4;
    const double Nearness = 0.25;
    const double Mostly = 0.9;

    /// <summary>What is held of one feed, each once, in the order of the fields; as long as the feed's bars.</summary>
    public static IReadOnlyList<IndicatorFacts> Of(BacktestResult result, Strategy strategy, Feed feed)
    {
        var bars = result.BarsOf(feed);
        if (strategy is RuleStrategy rules) return [.. rules.ComparedOn(feed).Select(part => OfRules(part.Text, part.Line, result, bars))];

        List<IndicatorFacts> found = [];
        List<Line> seen = [feed.Open, feed.High, feed.Low, feed.Close, feed.Volume, feed.OpenInterest];
        foreach (var (name, held) in Fields(strategy, strategy.GetType(), 0))
        {
            Line[] lines = [.. Lines(held).Where(line => line.Feed.Index == feed.Index && IsNew(line, seen, result))];
            if (lines.Length == 0) continue;
            seen.AddRange(lines);
            LineFacts[] facts = [.. lines.Select(line => new LineFacts(line.Name, [.. result.ValuesOf(line)[..bars.Count]]))];
            string kind = held is Indicator ? held.GetType().Name : lines[0].Name;
            found.Add(new(Label(kind, name), facts.All(line => IsNear(line.Values, bars)), facts));
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

    static IEnumerable<Line> Lines(object held) => held switch
    {
        Line line => [line],
        Indicator indicator => indicator.Lines,
        _ => [],
    };

    static IEnumerable<(string Name, object Held)> Fields(object owner, Type strategy, int depth) =>
        from type in TypesOf(owner)
        from field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        let value = field.GetValue(owner)
        where value is not null
        from held in Unfold(NameOf(field), value, strategy, depth)
        select held;

    static IEnumerable<(string Name, object Held)> Unfold(string name, object value, Type strategy, int depth) => value switch
    {
        Line or Indicator => [(name, value)],
        string => [],
        IDictionary pairs when depth < Deepest => Each(name, pairs.Values, strategy, depth),
        IEnumerable list when depth < Deepest && value is not FeedSet => Each(name, list, strategy, depth),
        _ when depth < Deepest && IsOwn(value.GetType(), strategy) => Fields(value, strategy, depth + 1),
        _ => [],
    };

    static IEnumerable<(string Name, object Held)> Each(string name, IEnumerable list, Type strategy, int depth) =>
        list.Cast<object?>().OfType<object>().SelectMany(item => Unfold(name, item, strategy, depth + 1));

    static IEnumerable<Type> TypesOf(object owner)
    {
        for (var type = owner.GetType(); type is not null && type != typeof(Strategy) && type != typeof(object); type = type.BaseType)
            yield return type;
    }

    static bool IsOwn(Type type, Type strategy)
    {
        for (var outer = type.DeclaringType; outer is not null; outer = outer.DeclaringType)
        {
            if (outer.IsAssignableFrom(strategy)) return true;
        }

        return false;
    }

    // In words: _fastAverage; <FastAverage>k__BackingField of a property; <fastAverage>P of a primary constructor's parameter.
    static string NameOf(FieldInfo field)
    {
        string name = field.Name;
        int end = name.IndexOf('>', StringComparison.Ordinal);
        string plain = (end > 0 ? name[1..end] : name).TrimStart('_');
        return JsonNamingPolicy.SnakeCaseLower.ConvertName(plain).Replace('_', ' ');
    }

    static string Label(string kind, string name) =>
        kind.Equals(name, StringComparison.OrdinalIgnoreCase) ? kind : $"{kind} {name}";

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
