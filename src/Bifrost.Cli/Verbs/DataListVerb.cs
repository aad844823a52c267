using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost data list: the imported datasets, every version of each.</summary>
sealed class DataListVerb(Terminal terminal)
    : Verb("list", "List the imported datasets, each with its versions.", terminal, "bifrost data list", "bifrost data list --json")
{
    protected override int Run(ParseResult line)
    {
        var store = DatasetOptions.Store;
        try
        {
            var all = store.Names.SelectMany(name => store.Versions(name).Select(version => DatasetAnswer.Of(name, version))).ToList();
            Answer(line, () => new(all), wire => wire.DatasetsAnswer, console => DatasetsView.Show(all, console));
            return ExitCode.Done;
        }
        catch (InvalidDataException damaged)
        {
            throw new BadInputException(damaged.Message);
        }
    }
}
