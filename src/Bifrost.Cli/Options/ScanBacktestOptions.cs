using System.CommandLine;
using Bifrost.Cli.Output;
using Bifrost.Engine.Scanning;

namespace Bifrost.Cli.Options;

/// <summary>Whether the matches of a scan are traded, and how.</summary>
sealed class ScanBacktestOptions
{
    readonly Option<bool> _backtest = new("--backtest")
    {
        Description = "Trade every match as a signal, at the close of its bar, and show what came of it. Looks at every bar.",
    };

    readonly ExitSetup _exit = new();
    readonly SignalSetup _setup = new();
    readonly TextOption _report = new("--report", "FILE", "With --backtest: write the report, one HTML page that needs no network.");

    public void AddTo(Command command)
    {
        command.Options.Add(_backtest);
        _exit.AddTo(command);
        _setup.AddTo(command);
        command.Options.Add(_report);
    }

    /// <returns>Null when nothing is to be traded.</returns>
    public SignalBacktestOptions? Of(ParseResult line)
    {
        if (line.GetValue(_backtest)) return _setup.Of(line) with { Exit = _exit.Of(line) };
        if (line.GetValue(_report) is not null) throw new BadInputException("--report shows what --backtest brought; add --backtest.");
        return null;
    }

    public SignalOutputs OutputsOf(ParseResult line) => new(line.GetValue(_report), Csv: null, WithValues: false);
}
