using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost scan saved: the filters that --save kept.</summary>
sealed class SavedFiltersVerb : Verb
{
    readonly TextOption _remove = new("--remove", "NAME", "Forget that filter.");

    public SavedFiltersVerb(Terminal terminal)
        : base("saved", "List the filters that were saved.", terminal, "bifrost scan saved", "bifrost scan saved --remove oversold") =>
        Options.Add(_remove);

    protected override int Run(ParseResult line)
    {
        if (line.GetValue(_remove) is { } name && !FilterOptions.SavedOf(() => FilterOptions.Saved.Remove(name)))
        {
            var names = FilterOptions.SavedOf(() => FilterOptions.Saved.All).Keys;
            throw new BadInputException($"no filter is saved as {name}.{Suggestion.For(name, names)}");
        }

        var filters = FilterOptions.SavedOf(() => FilterOptions.Saved.All)
            .Select(saved => new FilterAnswer(saved.Key, saved.Value.Rule, saved.Value.Conventions)).ToList();
        Answer(line, () => new(filters), wire => wire.FiltersAnswer, console => ScanTemplatesVerb.Show(filters, console));
        return ExitCode.Done;
    }
}
