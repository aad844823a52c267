using System.CommandLine;
using Bifrost.Cli.Output;
using Bifrost.Engine.Data;
using Bifrost.Store;
using Bifrost.Store.Datasets;

namespace Bifrost.Cli.Options;

/// <summary>Where the bars of many instruments lie, and how they are read.</summary>
sealed class DatasetOptions
{
    readonly Option<string[]> _data = new("--data")
    {
        HelpName = "PATH[,PATH…]",
        Description = "A folder of files, one an instrument; a file with a column of symbols (CSV, gzip, XLSX); or an imported dataset.",
        Required = true,
    };

    readonly BarOptions _bars = new();

    /// <summary>The imported datasets of this user.</summary>
    public static DatasetStore Store => new(DataHome.Folder(), TimeProvider.System);

    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        _bars.AddTo(command);
    }

    /// <exception cref="BadInputException">Nothing can be read there; the message says why.</exception>
    public Dataset Open(ParseResult line, Terminal terminal) => Open(line.GetValue(_data)!, _bars.Of(line), terminal);

    /// <inheritdoc cref="Open(ParseResult, Terminal)"/>
    /// <param name="data">Paths, with commas between; or the name of one imported dataset.</param>
    public static Dataset Open(IEnumerable<string> data, BarReadOptions options, Terminal terminal)
    {
        string[] paths = [.. data.SelectMany(BarOptions.Split)];
        try
        {
            if (paths is [var name] && !Path.Exists(name) && Store.Find(name) is var (dataset, version))
                return terminal.Watch("Reading", _ => Store.Open(dataset, version));
            return terminal.Watch("Reading", progress => DatasetFiles.Open(paths, options, progress, terminal.Cancellation));
        }
        catch (Exception bad) when (bad is BarReadException or InvalidDataException)
        {
            throw new BadInputException(bad.Message);
        }
    }
}
