using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Store.Datasets;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost data import NAME PATH: keeps bars under a name, in a state that never changes.</summary>
sealed class DataImportVerb : Verb
{
    readonly Argument<string> _name = new("NAME") { Description = "What to call the dataset: small letters, digits, - _ and dots." };

    readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Folders and files to read.", Arity = ArgumentArity.OneOrMore,
    };

    readonly BarOptions _bars = new();

    public DataImportVerb(Terminal terminal)
        : base(
            "import",
            "Keep bars under a name, for --data; importing again makes a new version.",
            terminal,
            "bifrost data import us-stocks prices/",
            "bifrost scan \"close > open\" --data us-stocks")
    {
        Arguments.Add(_name);
        Arguments.Add(_paths);
        _bars.AddTo(this);
    }

    protected override int Run(ParseResult line)
    {
        var name = line.GetValue(_name)!;
        if (!DatasetStore.IsName(name)) throw Texts.Bad("import", name, "a name of small letters, digits, - _ and dots");
        var data = DatasetOptions.Open(line.GetValue(_paths)!, _bars.Of(line), Terminal);
        var version = DatasetAnswer.Of(name, Imported(name, data));
        Answer(line, () => new([version]), wire => wire.DatasetsAnswer, console =>
        {
            DatasetsView.Show([version], console);
            if (data.Refused.Count > 0) Terminal.Out.WriteLine($"{data.Refused.Count:N0} could not be read:");
            foreach (var refused in data.Refused) Terminal.Out.WriteLine($"  {refused.Name}: {refused.Reason}");
        });
        return ExitCode.Done;
    }

    DatasetVersion Imported(string name, Dataset data)
    {
        try
        {
            return Terminal.Watch("Importing", _ => DatasetOptions.Store.Import(name, data));
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{name} cannot be kept: {bad.Message}");
        }
    }
}
