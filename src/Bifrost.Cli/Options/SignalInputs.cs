using System.CommandLine;
using Bifrost.Cli.Output;
using Bifrost.Engine.Data;
using Bifrost.Store.Signals;

namespace Bifrost.Cli.Options;

/// <summary>The signals, and the bars to trade them on.</summary>
sealed class SignalInputs
{
    readonly TextOption _signals = new(
        "--signals", "FILE", "CSV with columns symbol (or ticker) and date, and if you like direction and weight.") { Required = true };

    readonly TextOption _order = new(
        "--date-order",
        "ORDER",
        $"How the signals' dates are written: {string.Join(", ", Texts.Names<DateOrder>())}. Found out if not given.");

    readonly DatasetOptions _data = new();

    public void AddTo(Command command)
    {
        command.Options.Add(_signals);
        command.Options.Add(_order);
        _data.AddTo(command);
    }

    /// <exception cref="BadInputException">The signals or the bars cannot be read; the message says why.</exception>
    public (SignalReading Reading, IReadOnlyList<BarSeries> Bars) Open(ParseResult line, Terminal terminal)
    {
        DateOrder? order = line.GetValue(_order) is { } text ? Texts.Choice<DateOrder>("--date-order", text) : null;
        try
        {
            var reading = SignalFile.Read(line.GetValue(_signals)!, order);
            return (reading, _data.Open(line, terminal).Series);
        }
        catch (SignalFileException bad)
        {
            throw new BadInputException(bad.Message);
        }
    }
}
