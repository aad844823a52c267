using System.CommandLine;
using Bifrost.Cli.Output;
using Bifrost.Engine.Data;
using Bifrost.Store.Datasets;

namespace Bifrost.Cli.Options;

/// <summary>Where the bars of many instruments lie, and how they are read.</summary>
sealed class DatasetOptions
{
    readonly Option<string[]> _data = new("--data")
    {
        HelpName = "PATH[,PATH…]",
        Description = "A folder of files, one an instrument, or a file with a column of symbols: CSV, plain or gzip, or a workbook.",
        Required = true,
    };

    readonly BarOptions _bars = new();

    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        _bars.AddTo(command);
    }

    /// <exception cref="BadInputException">Nothing can be read there; the message says why.</exception>
    public Dataset Open(ParseResult line, Terminal terminal)
    {
        var options = _bars.Of(line);
        string[] paths = [.. line.GetValue(_data)!.SelectMany(BarOptions.Split)];
        try
        {
            return terminal.Watch("Reading", progress => DatasetFiles.Open(paths, options, progress, terminal.Cancellation));
        }
        catch (BarReadException bad)
        {
            throw new BadInputException(bad.Message);
        }
    }
}
