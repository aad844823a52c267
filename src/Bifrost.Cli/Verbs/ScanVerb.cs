using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Cli.Scans;
using Bifrost.Engine.Scanning;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost scan "RULE" --data PATH: which instruments meet a condition now, or when they ever did.</summary>
sealed class ScanVerb : Verb
{
    readonly ScanOptions _scan = new();
    readonly TextOption _csv = new("--csv", "FILE", "Write the matches as CSV.");
    readonly ScanBacktestOptions _backtest = new();
    readonly DatasetOptions _data = new();

    public ScanVerb(Terminal terminal)
        : base(
            "scan",
            "Find the instruments that meet a condition, and what followed.",
            terminal,
            "bifrost scan \"close > sma(close, 20) and rsi(14) < 30\" --data prices/",
            "bifrost scan \"close > highest(high, 50)[1]\" --data prices.csv.gz --as-of 2020-03-31 --by \"close / close[20]\" --top 20",
            "bifrost scan \"crosses_above(ema(12), ema(26))\" --data prices.csv.gz --all --show \"rsi(14)\" --csv signals.csv",
            "bifrost scan --template \"RSI Oversold\" --data prices.csv.gz --horizons 1,5,20",
            "bifrost scan \"rsi(14) < 30\" --data prices.csv.gz --backtest --holding 10 --stop 5 --target 10 --report report.html",
            "bifrost scan --pattern double_bottom,triangle --data prices/",
            "bifrost scan \"rsi(14) < 30\" --data prices/ --save oversold")
    {
        _scan.AddTo(this);
        Options.Add(_csv);
        _backtest.AddTo(this);
        _data.AddTo(this);
        Subcommands.Add(new ScanPatternsVerb(terminal));
        Subcommands.Add(new ScanTemplatesVerb(terminal));
        Subcommands.Add(new SavedFiltersVerb(terminal));
    }

    protected override int Run(ParseResult line)
    {
        var trading = _backtest.Of(line);
        var request = _scan.Of(line, everyBar: trading is not null);
        var data = _data.Open(line, Terminal);
        var scan = FinishedScan.Of(request, data, Terminal);
        if (trading is not null) scan = scan with { Backtest = Traded(line, scan, trading) };
        if (line.GetValue(_csv) is { } file) Write(file, ScanCsv.Text(scan));
        Answer(line, () => ScanAnswer.Of(scan), wire => wire.ScanAnswer, console =>
        {
            ScanView.Show(scan, console);
            scan.Backtest?.Show(console, Terminal.Out);
        });
        return ExitCode.Done;
    }

    SignalRun Traded(ParseResult line, FinishedScan scan, SignalBacktestOptions options)
    {
        var (signals, bars) = (scan.Signals, scan.Data.Series);
        var result = EngineWork.Do(Terminal, "Trading", _ => SignalBacktest.Run(signals, bars, options));
        SignalRun run = new(scan.Request.Filter, result, bars, _backtest.OutputsOf(line));
        run.WriteFiles();
        return run;
    }
}
