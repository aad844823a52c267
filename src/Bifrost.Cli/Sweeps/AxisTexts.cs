using Bifrost.Cli.Options;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Sweep;

namespace Bifrost.Cli.Sweeps;

/// <summary>Parameters as a sweep takes them: fast=5..50, slow=20,50,100, or one value that all sets have.</summary>
static class AxisTexts
{
    /// <summary>Tells those that vary from those that do not.</summary>
    /// <exception cref="BadInputException">A text is neither, a name is none of the strategy's, or nothing varies.</exception>
    public static (IReadOnlyList<ParameterAxis> Axes, IReadOnlyList<string> Fixed) Read(IEnumerable<string> texts, StrategyEntry entry)
    {
        var parts = texts.ToLookup(Varies);
        ParameterAxis[] axes = [.. parts[true].Select(text => AxisOf(text, entry))];
        if (axes.Length > 0) return (axes, [.. parts[false]]);
        throw new BadInputException(
            $"no parameter varies; give one as a range or a list: --param {Example(entry)}."
            + (entry.Parameters.Count == 0 ? $" {entry.Name} has no parameters." : ""));
    }

    static bool Varies(string text) => text.Contains("..", StringComparison.Ordinal) || text.Contains(',', StringComparison.Ordinal);

    static ParameterAxis AxisOf(string text, StrategyEntry entry)
    {
        try
        {
            var axis = ParameterAxis.Parse(text);
            if (entry.Find(axis.Name) is { } parameter)
                return axis.Misfit(parameter) is { } misfit ? throw new BadInputException($"--param {text}: {misfit}.") : axis;
            var names = entry.Parameters.Select(one => one.Name).ToList();
            throw new BadInputException(
                $"--param {text}: {entry.Name} has no parameter {axis.Name}.{Suggestion.For(axis.Name, names)}"
                + $" It has {string.Join(", ", names)}.");
        }
        catch (Exception error) when (error is RuleException or ParameterAxisException)
        {
            throw new BadInputException($"--param {text}: {error.Message}");
        }
    }

    static string Example(StrategyEntry entry) => entry.Parameters.FirstOrDefault(one => one.Kind == ParameterKind.WholeNumber) is { } whole
        ? $"{whole.Name}=5..50"
        : "fast=5..50";
}
