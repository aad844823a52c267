using System.Collections;
using System.Globalization;
using System.Reflection;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Trust;

/// <summary>
/// The settings of an object as inputs: all its public properties, by name, so that an option that is added later, or a sizer that a
/// user wrote, cannot be forgotten.
/// </summary>
static class SettingInputs
{
    const int DeepestLevel = 8;
    const int NumbersSpelledOut = 8;

    /// <param name="name">What the inputs' names begin with.</param>
    public static IEnumerable<ReceiptInput> Of(string name, object? value, int level = 0) => value switch
    {
        null => [new(name, "none")],
        string text => [new(name, text)],
        bool flag => [new(name, flag ? "true" : "false")],
        Enum choice => [new(name, SnakeCase.Of(choice.ToString()))],
        double number => [new(name, number.ToString("R", CultureInfo.InvariantCulture))],
        DateTime time => [new(name, time.ToString("O", CultureInfo.InvariantCulture))],
        IFormattable plain when value.GetType().IsPrimitive || value is TimeOnly or TimeSpan or DateOnly or decimal =>
            [new(name, plain.ToString(null, CultureInfo.InvariantCulture))],
        long[] numbers => [new(name, Listed(numbers))],
        IDictionary map => Entries(name, map, level),
        IEnumerable items => items.Cast<object?>().SelectMany((item, index) => Of($"{name}.{index + 1}", item, level + 1)),
        _ => PropertiesOf(name, value, level),
    };

    static IEnumerable<ReceiptInput> Entries(string name, IDictionary map, int level) =>
        from key in map.Keys.Cast<object>().OrderBy(key => key.ToString(), StringComparer.Ordinal)
        from input in Of($"{name}.{key}", map[key], level + 1)
        select input;

    static IEnumerable<ReceiptInput> PropertiesOf(string name, object value, int level)
    {
        var type = value.GetType();
        yield return new(name, SnakeCase.Of(type.Name));
        // An object that holds itself, or a strategy, is no setting; its type has been told.
        if (level == DeepestLevel || value is Strategy or Delegate) yield break;
        var readable = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .OrderBy(property => property.Name, StringComparer.Ordinal);
        foreach (var property in readable)
        {
            foreach (var input in Of($"{name}.{SnakeCase.Of(property.Name)}", property.GetValue(value), level + 1))
                yield return input;
        }
    }

    static string Listed(long[] numbers)
    {
        if (numbers.Length <= NumbersSpelledOut)
            return string.Join(' ', Array.ConvertAll(numbers, number => number.ToString(CultureInfo.InvariantCulture)));
        var bytes = new CanonicalBytes();
        foreach (var number in numbers) bytes.Add(number);
        return bytes.Hash();
    }
}
