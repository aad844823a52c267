using Bifrost.Cli.Options;
using Bifrost.Cli.Scripting;
using Bifrost.Engine.Strategies;

namespace Bifrost.Cli.Runs;

/// <summary>Finds the strategy that a command line means: one by name, or one of a file of source.</summary>
static class StrategySource
{
    /// <param name="source">A name, or a .cs file.</param>
    /// <param name="className">Which class of a file that holds several.</param>
    public static StrategyEntry Find(string source, string? className, CancellationToken cancellation)
    {
        if (StrategyFile.IsOne(source)) return Choose(StrategyFile.Compile(source, cancellation), source, className);
        if (className is not null) throw new BadInputException("--strategy chooses a class of a .cs file; the strategy was given by name.");

        return Named(source);
    }

    /// <summary>Every strategy of a file, or the one of that name.</summary>
    public static IReadOnlyList<StrategyEntry> All(string source, CancellationToken cancellation) =>
        StrategyFile.IsOne(source) ? StrategyFile.Compile(source, cancellation) : [Named(source)];

    /// <summary>The text of the file that a strategy is given by; null where it is given by name.</summary>
    /// <exception cref="BadInputException">The file cannot be read.</exception>
    public static string? TextOf(string source)
    {
        if (!Path.HasExtension(source) || !File.Exists(source)) return null;
        try
        {
            return File.ReadAllText(source);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{source} cannot be read: {error.Message}");
        }
    }

    static StrategyEntry Named(string source) =>
        StrategyCatalog.BuiltIn.Find(source) ?? throw new BadInputException(
            $"there is no strategy {source}.{Suggestion.For(source, StrategyCatalog.BuiltIn.All.Select(entry => entry.Name))}"
            + " A file of your own ends in .cs.");

    /// <summary>A fresh strategy with parameters given as name=value.</summary>
    public static Strategy Create(StrategyEntry entry, IEnumerable<string> parameters)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in parameters)
        {
            if (text.Split('=', 2) is not [{ Length: > 0 } name, var value]) throw Texts.Bad("--param", text, "name=value");
            if (!values.TryAdd(name, value)) throw new BadInputException($"--param {name} is given twice.");
        }

        try
        {
            return entry.Create(values);
        }
        catch (StrategyParameterException bad)
        {
            throw new BadInputException(bad.Message);
        }
    }

    static StrategyEntry Choose(IReadOnlyList<StrategyEntry> entries, string file, string? className)
    {
        var names = entries.Select(entry => entry.Type.Name);
        if (className is null)
        {
            return entries is [var only] ? only : throw new BadInputException(
                $"{file} has {entries.Count} strategies; choose one with --strategy: {string.Join(", ", names)}.");
        }

        return entries.FirstOrDefault(entry => entry.Type.Name == className || entry.Name == className)
            ?? throw new BadInputException($"{file} has no strategy {className}.{Suggestion.For(className, names)}");
    }
}
