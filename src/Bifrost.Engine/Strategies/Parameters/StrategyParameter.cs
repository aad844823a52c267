using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Bifrost.Engine.Strategies;

public enum ParameterKind
{
    WholeNumber,
    Number,
    Flag,
    Text,
    Choice,
}

/// <summary>A parameter of a strategy: how it is called, what it may be, and how to set it.</summary>
public sealed class StrategyParameter
{
    readonly Func<Strategy, object> _get;
    readonly Action<Strategy, object> _set;

    internal StrategyParameter(PropertyInfo property, ParameterAttribute attribute, object @default)
    {
        (Type, Default, Help, Min, Max) = (property.PropertyType, @default, attribute.Help, attribute.Min, attribute.Max);
        (_get, _set) = (strategy => property.GetValue(strategy)!, property.SetValue);
        Name = SnakeCase.Of(property.Name);
        Kind = KindOf(property);
        Choices = Kind == ParameterKind.Choice ? [.. Enum.GetNames(property.PropertyType).Select(SnakeCase.Of)] : [];
    }

    /// <summary>A parameter of a rule plan: a number.</summary>
    internal StrategyParameter(RuleParameter parameter)
    {
        (Name, Kind, Type, Choices) = (parameter.Name, ParameterKind.Number, typeof(double), []);
        (Default, Help, Min, Max) = (parameter.Default, parameter.Help, parameter.Min, parameter.Max);
        _get = strategy => ((RuleStrategy)strategy).ValueOf(parameter.Name);
        _set = (strategy, value) => ((RuleStrategy)strategy).Set(parameter.Name, (double)value);
    }

    /// <summary>In snake_case.</summary>
    public string Name { get; }

    public ParameterKind Kind { get; }

    public Type Type { get; }

    public object Default { get; }

    /// <summary>Negative infinity without a lower bound.</summary>
    public double Min { get; }

    /// <summary>Infinity without an upper bound.</summary>
    public double Max { get; }

    public string Help { get; }

    /// <summary>The values of a choice in snake_case; empty for other kinds.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>What may be given, as in "a whole number from 1 to 500".</summary>
    public string Allowed => Kind switch
    {
        ParameterKind.WholeNumber => "a whole number" + Range,
        ParameterKind.Number => "a number" + Range,
        ParameterKind.Flag => "true or false",
        ParameterKind.Choice => "one of " + string.Join(", ", Choices),
        _ => "text",
    };

    string Range => (double.IsFinite(Min), double.IsFinite(Max)) switch
    {
        (true, true) => $" from {Min} to {Max}",
        (true, false) => $" of {Min} or more",
        (false, true) => $" of {Max} or less",
        _ => "",
    };

    /// <summary>The value as it is written on a command line.</summary>
    public string Show(object value) => Kind switch
    {
        ParameterKind.Flag => (bool)value ? "true" : "false",
        ParameterKind.Choice => SnakeCase.Of(value.ToString()!),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    public object ValueOf(Strategy strategy) => _get(strategy);

    /// <summary>The value that a text stands for; null when it is not allowed (<see cref="Allowed"/> says what is).</summary>
    public object? Parse(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        return Kind switch
        {
            ParameterKind.WholeNumber =>
                int.TryParse(text, NumberStyles.Integer, culture, out var whole) && IsInRange(whole) ? whole : null,
            ParameterKind.Number =>
                double.TryParse(text, NumberStyles.Float, culture, out var number) && IsInRange(number) ? number : null,
            ParameterKind.Flag => bool.TryParse(text, out var flag) ? flag : null,
            ParameterKind.Choice => Choice(text),
            _ => text,
        };
    }

    /// <summary>Sets the parameter of a strategy that does not run yet.</summary>
    /// <exception cref="ArgumentException">The value is of another type or out of its range.</exception>
    public void Set(Strategy strategy, object value)
    {
        var isAllowed = Kind switch
        {
            ParameterKind.WholeNumber => value is int whole && IsInRange(whole),
            ParameterKind.Number => value is double number && IsInRange(number),
            _ => Type.IsInstanceOfType(value),
        };
        if (!isAllowed) throw new ArgumentException($"{Name}={value}: {Allowed} is expected.", nameof(value));
        _set(strategy, value);
    }

    static ParameterKind KindOf(PropertyInfo property)
    {
        if (property.SetMethod is not { IsPublic: true })
            throw new InvalidOperationException($"{Describe(property)} is a parameter and needs a public setter.");

        var type = property.PropertyType;
        return type == typeof(int) ? ParameterKind.WholeNumber
            : type == typeof(double) ? ParameterKind.Number
            : type == typeof(bool) ? ParameterKind.Flag
            : type == typeof(string) ? ParameterKind.Text
            : type.IsEnum ? ParameterKind.Choice
            : throw new InvalidOperationException(
                $"{Describe(property)} is of type {type.Name}; a parameter is an int, double, bool, string or enum.");
    }

    static string Describe(PropertyInfo property) => $"{property.DeclaringType!.Name}.{property.Name}";

    bool IsInRange(double value) => double.IsFinite(value) && value >= Min && value <= Max;

    object? Choice(string text) => Enum.GetNames(Type).FirstOrDefault(name => SnakeCase.Matches(name, text)) is { } name
        ? Enum.Parse(Type, name)
        : null;
}

/// <summary>Names of the code as they are written outside it.</summary>
static class SnakeCase
{
    public static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    /// <summary>Whether both are the same name, written in snake_case, kebab-case, camelCase or PascalCase.</summary>
    public static bool Matches(string name, string other) => Plain(name).Equals(Plain(other), StringComparison.OrdinalIgnoreCase);

    static string Plain(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
