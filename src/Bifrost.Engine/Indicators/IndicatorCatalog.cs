using System.Reflection;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Every indicator there is, found by reflection, by name in alphabetical order.</summary>
public static class IndicatorCatalog
{
    public static IReadOnlyList<IndicatorEntry> All { get; } = [.. typeof(Indicator).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(Indicator)) && !type.IsAbstract)
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => new IndicatorEntry(type))];

    /// <summary>The indicator of that name, in any case; null when there is none.</summary>
    public static IndicatorEntry? Find(string name) =>
        All.FirstOrDefault(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>An indicator's name, sources, parameters and lines.</summary>
public sealed class IndicatorEntry
{
    readonly ConstructorInfo _constructor;

    internal IndicatorEntry(Type type)
    {
        Type = type;
        _constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Count(IsSource))!;
        Sources = [.. _constructor.GetParameters().Where(IsSource)];
        Parameters = [.. _constructor.GetParameters().Where(parameter => !IsSource(parameter))];
        Lines = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.PropertyType == typeof(Line))
            .OrderBy(property => property.MetadataToken)];
    }

    public Type Type { get; }

    public string Name => Type.Name;

    /// <summary>
    /// What it reads, a <see cref="Line"/> or <see cref="Candles"/> each; they come first in the constructor.
    /// </summary>
    public IReadOnlyList<ParameterInfo> Sources { get; }

    /// <summary>Its numbers and choices, with their defaults.</summary>
    public IReadOnlyList<ParameterInfo> Parameters { get; }

    /// <summary>The properties that hold its lines, in their order.</summary>
    public IReadOnlyList<PropertyInfo> Lines { get; }

    /// <param name="arguments">Sources, then parameters; <see cref="System.Type.Missing"/> takes the default.</param>
    public Indicator Create(params object?[] arguments) => (Indicator)_constructor.Invoke(
        BindingFlags.OptionalParamBinding | BindingFlags.DoNotWrapExceptions, null, arguments, null);

    static bool IsSource(ParameterInfo parameter) => !parameter.HasDefaultValue
        && (parameter.ParameterType == typeof(Line) || parameter.ParameterType == typeof(Candles));
}
