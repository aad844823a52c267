using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost backtest STRATEGY --data FILE: runs a strategy over bars and shows what came of it.</summary>
sealed class BacktestVerb : RunVerb
{
    readonly Argument<string> _strategy = new("STRATEGY")
    {
        Description = "A strategy by name (bifrost strategies lists them), or your own .cs file.",
    };

    readonly Option<string[]> _data = new("--data")
    {
        HelpName = "FILE[,FILE…]", Description = "The files of bars, a feed each.", Required = true,
    };

    readonly Option<string[]> _parameters = new("--param", "-p")
    {
        HelpName = "NAME=VALUE", Description = "A parameter of the strategy; may be given again.", AllowMultipleArgumentsPerToken = true,
    };

    readonly TextOption _class = new("--strategy", "CLASS", "Which class of a .cs file that holds several.");
    readonly TextOption _sizer = new("--sizer", "SIZER", $"How large orders are: {SizerText.Allowed}.");
    readonly TextOption _report = new("--report", "FILE", "Write the report, one HTML page that needs no network.");
    readonly Option<bool> _values = new("--values") { Description = "With --json: the cash and value of every bar too." };
    readonly BrokerSetup _broker = new();
    readonly BarOptions _bars = new();

    public BacktestVerb(Terminal terminal)
        : base(
            "backtest",
            "Run a strategy over bars.",
            terminal,
            "bifrost backtest sma_cross --data AAPL.csv --param fast=10 --param slow=30",
            "bifrost backtest sma_cross --data AAPL.csv,IBM.csv --cash 100000 --commission 0.1% --sizer shares:95 --report report.html",
            "bifrost backtest mystrategy.cs --data EURUSD.csv.gz --from 2017-06-01 --to 2017-12-31 --json result.json")
    {
        Arguments.Add(_strategy);
        foreach (var option in (Option[])[_data, _parameters, _class, _sizer, _report, _values]) Options.Add(option);
        _broker.AddTo(this);
        _bars.AddTo(this);
    }

    protected override int Run(ParseResult line) =>
        Finish(line, Plan(line).Execute(Terminal), line.GetValue(_report), line.GetValue(_values));

    /// <summary>Everything that can be wrong with the command line is found before a bar is run; the cheap things first.</summary>
    Run Plan(ParseResult line)
    {
        var options = _broker.Of(line);
        var sizer = line.GetValue(_sizer) is { } text ? SizerText.Parse(text) : null;
        var barOptions = _bars.Of(line);
        var entry = StrategySource.Find(line.GetValue(_strategy)!, line.GetValue(_class), Terminal.Cancellation);
        var strategy = StrategySource.Create(entry, line.GetValue(_parameters) ?? []);
        if (sizer is not null) strategy.Sizer = sizer;
        var readings = Terminal.Watch("Reading", _ => BarOptions.Read(line.GetValue(_data)!, barOptions));
        return new(entry.Name, strategy, readings, options);
    }
}
