using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Report;
using Bifrost.Report.Facts;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost backtest STRATEGY --data FILE: runs a strategy over bars and shows what came of it.</summary>
sealed class BacktestVerb : Verb
{
    readonly Argument<string> _strategy = new("STRATEGY") { Description = "A strategy by name (bifrost strategies lists them), or your own .cs file." };
    readonly Option<string[]> _data = new("--data") { HelpName = "FILE[,FILE…]", Description = "The files of bars, a feed each.", Required = true };
    readonly Option<string[]> _parameters = new("--param", "-p")
    {
        HelpName = "NAME=VALUE", Description = "A parameter of the strategy; may be given again.", AllowMultipleArgumentsPerToken = true,
    };

    readonly Option<string?> _class = new("--strategy") { HelpName = "CLASS", Description = "Which class of a .cs file that holds several." };
    readonly Option<string?> _sizer = new("--sizer") { HelpName = "SIZER", Description = $"How large orders are: {SizerText.Allowed}." };
    readonly Option<string?> _report = new("--report") { HelpName = "FILE", Description = "Write the report, one HTML page that needs no network." };
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

    protected override int Run(ParseResult line)
    {
        var finished = Plan(line).Execute(Terminal);
        var (run, report) = (finished.Run, line.GetValue(_report));
        var facts = BacktestFacts.Of(run.Name, finished.Result, run.Strategy, run.Options);
        if (report is not null) ReportFile.Write(report, ReportPainter.Paint([facts], []));

        var summary = ReportPainter.Summarize(facts);
        Answer(line, () => RunAnswer.Of(finished, summary, line.GetValue(_values), report), wire => wire.RunAnswer, console =>
        {
            RunView.Show(finished, summary, console);
            if (report is not null) Terminal.Out.WriteLine($"Report: {report}");
        });
        return ExitCode.Done;
    }

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
