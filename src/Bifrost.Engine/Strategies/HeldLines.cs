using System.Collections;
using System.Reflection;
using System.Text.Json;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;

namespace Bifrost.Engine.Strategies;

/// <summary>Lines that a strategy keeps at hand.</summary>
/// <param name="Name">The indicator and the field that holds it, in words.</param>
/// <param name="Lines">The indicator's, or the one line; at least one.</param>
public sealed record HeldLines(string Name, IReadOnlyList<Line> Lines)
{
    const int Deepest = 4;

    /// <summary>
    /// The indicators of a strategy that has run: those that its fields hold, by themselves, in lists, or in objects of classes that are
    /// nested in it, in the order of the fields. What a strategy keeps is what it decides by; the parts that an indicator is made of are
    /// not.
    /// </summary>
    public static IReadOnlyList<HeldLines> Of(Strategy strategy) =>
        [.. Fields(strategy, strategy.GetType(), 0).Select(field => Named(field.Name, field.Held))];

    static HeldLines Named(string name, object held)
    {
        IReadOnlyList<Line> lines = held is Indicator indicator ? indicator.Lines : [(Line)held];
        var kind = held is Indicator ? held.GetType().Name : lines[0].Name;
        return new(kind.Equals(name, StringComparison.OrdinalIgnoreCase) ? kind : $"{kind} {name}", lines);
    }

    static IEnumerable<(string Name, object Held)> Fields(object owner, Type strategy, int depth) =>
        from type in TypesOf(owner)
        from field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        let value = field.GetValue(owner)
        where value is not null
        from held in Unfold(NameOf(field), value, strategy, depth)
        select held;

    static IEnumerable<(string Name, object Held)> Unfold(string name, object value, Type strategy, int depth) => value switch
    {
        Indicator { Lines.Count: 0 } => [],
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
        var end = field.Name.IndexOf('>', StringComparison.Ordinal);
        var plain = (end > 0 ? field.Name[1..end] : field.Name).TrimStart('_');
        return JsonNamingPolicy.SnakeCaseLower.ConvertName(plain).Replace('_', ' ');
    }
}
