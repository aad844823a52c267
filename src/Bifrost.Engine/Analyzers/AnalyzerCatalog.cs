using System.Reflection;

namespace Bifrost.Engine.Analyzers;

/// <summary>Every analyzer there is, found by reflection, by name in alphabetical order.</summary>
public static class AnalyzerCatalog
{
    public static IReadOnlyList<AnalyzerEntry> All { get; } = [.. typeof(Analyzer).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(Analyzer)) && !type.IsAbstract && type.GetConstructor([]) is not null)
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => new AnalyzerEntry(type))];

    /// <summary>The analyzer of that name, in any case, with or without underscores; null when there is none.</summary>
    public static AnalyzerEntry? Find(string name)
    {
        var plain = name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return All.FirstOrDefault(entry => entry.Name.Equals(plain, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>An analyzer's name, parameters and results.</summary>
public sealed class AnalyzerEntry
{
    internal AnalyzerEntry(Type type)
    {
        Type = type;
        PropertyInfo[] own = [.. type.GetProperties().Where(property => property.Name != nameof(Analyzer.Name))];
        Parameters = [.. own.Where(property => property.SetMethod is { IsPublic: true })];
        Results = [.. own.Where(property => property.SetMethod is not { IsPublic: true })];
    }

    public Type Type { get; }

    public string Name => Type.Name;

    /// <summary>What may be set before the run.</summary>
    public IReadOnlyList<PropertyInfo> Parameters { get; }

    /// <summary>What it says after the run.</summary>
    public IReadOnlyList<PropertyInfo> Results { get; }

    /// <summary>A fresh one with its defaults.</summary>
    public Analyzer Create() => (Analyzer)Activator.CreateInstance(Type)!;
}
