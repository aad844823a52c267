using Bifrost.Cli.Options;
using Bifrost.Cli.Scripting;
using Bifrost.Engine.Strategies;
using Bifrost.Store.Rules;

namespace Bifrost.Cli.Runs;

/// <summary>Finds the strategy that a command line means: one by name, one of a file of source, or a file of rules.</summary>
static class StrategySource
{
    /// <param name="source">A name, a .cs file, or a .yaml or .json file of rules.</param>
    /// <param name="className">Which class of a file that holds several.</param>
    public static StrategyEntry Find(string source, string? className, CancellationToken cancellation)
    {
        if (StrategyFile.IsOne(source)) return Choose(StrategyFile.Compile(source, cancellation), source, className);
        if (className is not null) throw new BadInputException("--strategy chooses a class of a .cs file; the strategy is none.");
        if (RuleFiles.IsOne(source)) return Rules(source);

        return Named(source);
    }

    /// <summary>Every strategy of a file, or the one of that name.</summary>
    public static IReadOnlyList<StrategyEntry> All(string source, CancellationToken cancellation) =>
        StrategyFile.IsOne(source) ? StrategyFile.Compile(source, cancellation) : [RuleFiles.IsOne(source) ? Rules(source) : Named(source)];

    static StrategyEntry Rules(string file)
    {
        try
        {
            return new(RuleFiles.Open(file));
        }
        catch (RuleFileException bad)
        {
            throw new BadInputException(bad.Message);
        }
    }

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
            + " A file of your own ends in .cs, one of rules in .yaml or .json.");

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
            return Checked(entry.Create(values));
        }
        catch (RulePlanException bad)
        {
            throw new BadInputException($"{entry.Name}: {bad.Message}");
        }
        catch (StrategyParameterException bad)
        {
            throw new BadInputException(bad.Message);
        }
    }

    /// <summary>Rules are compiled with the values that are given, before a bar is read.</summary>
    static Strategy Checked(Strategy strategy)
    {
        if (strategy is RuleStrategy rules) rules.RequireValues();
        return strategy;
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
