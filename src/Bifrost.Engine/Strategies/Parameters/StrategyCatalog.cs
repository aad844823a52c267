using System.Reflection;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Strategies;

/// <summary>The strategies of some assemblies, by name in alphabetical order.</summary>
public sealed class StrategyCatalog
{
    StrategyCatalog(IEnumerable<Type> types) => All = [.. types
        .Where(type => type.IsSubclassOf(typeof(Strategy)) && !type.IsAbstract && !type.ContainsGenericParameters
            && type.GetConstructor([]) is not null)
        .Select(type => new StrategyEntry(type))
        .OrderBy(entry => entry.Name, StringComparer.Ordinal)];

    /// <summary>Those that come with the engine.</summary>
    public static StrategyCatalog BuiltIn { get; } = Of(typeof(Strategy).Assembly);

    public IReadOnlyList<StrategyEntry> All { get; }

    /// <summary>The public strategies of assemblies that can be made without arguments.</summary>
    /// <exception cref="InvalidOperationException">A strategy declares a parameter that cannot be one.</exception>
    public static StrategyCatalog Of(params IEnumerable<Assembly> assemblies) =>
        new(assemblies.SelectMany(assembly => assembly.GetExportedTypes()));

    /// <summary>The strategy of that name, in any casing; null when there is none.</summary>
    public StrategyEntry? Find(string name) => All.FirstOrDefault(entry => SnakeCase.Matches(entry.Name, name));

    /// <summary>The strategy of that name, in any casing.</summary>
    /// <exception cref="ArgumentException">There is none; the message names those that there are.</exception>
    public StrategyEntry this[string name] => Find(name) ?? throw new ArgumentException(Unknown(name), nameof(name));

    string Unknown(string name)
    {
        if (All.Count == 0) return $"unknown strategy {name}: there are none";

        var names = All.Select(entry => entry.Name).ToList();
        var meant = Spelling.Nearest(name, names) is { } nearest ? $"did you mean {nearest}? " : "";
        return $"unknown strategy {name}; {meant}There are: {string.Join(", ", names)}";
    }
}
