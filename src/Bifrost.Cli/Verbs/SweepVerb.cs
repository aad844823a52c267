using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Cli.Sweeps;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost sweep STRATEGY --param fast=5..50 --data FILE: tries many sets of parameters, and weighs the best.</summary>
sealed class SweepVerb : Verb
{
    readonly SweepOptions _sweep = new();
    readonly TextOption _journal = new("--journal", "FILE", "Keep every set in this file as it is run; a stopped sweep goes on from it.");
    readonly TextOption _report = new("--report", "FILE", "Write the report, one HTML page that needs no network.");
    readonly TextOption _csv = new("--csv", "FILE", "Write every set that is held as CSV.");
    readonly TextOption _device = new(
        "--device", "DEVICE", "cpu, opencl or opencl:NUMBER: what runs sets of rules; bifrost devices lists them.", "cpu");

    readonly LedgerOption _ledger = new();
    readonly Option<bool> _noStore = new("--no-store") { Description = "Do not count the trials." };

    public SweepVerb(Terminal terminal)
        : base(
            "sweep",
            "Try many sets of parameters of a strategy.",
            terminal,
            "bifrost sweep sma_cross --data AAPL.csv --param fast=5..50 --param slow=20..200:10 --constraint \"fast < slow\"",
            "bifrost sweep sma_cross --data AAPL.csv -p fast=5..50 -p slow=20..200 --search tpe --trials 300 --objective calmar",
            "bifrost sweep macd_atr --data EURUSD.csv -p fast=6..20 -p slow=20..60 --objective sharpe --require \"trades >= 30\"",
            "bifrost sweep samples/rules/ema_crossover.yaml --data AAPL.csv -p fast=3..30 -p slow=20..120 --journal ema.sweep",
            "bifrost sweep samples/rules/ema_crossover.yaml --data AAPL.csv -p fast=3..30 -p slow=20..120 --objective final_value"
            + " --device opencl")
    {
        _sweep.AddTo(this);
        foreach (var option in (Option[])[_device, _journal, _report, _csv, _ledger, _noStore]) Options.Add(option);
    }

    protected override int Run(ParseResult line)
    {
        var device = DeviceChoice.Read(line.GetValue(_device)!);
        using var keeper = new RunKeeper(line.GetValue(_noStore) ? null : _ledger.Folder(line), Terminal);
        var request = _sweep.Request(line, Terminal) with { Device = device };
        var sweep = new SweepWork(request, keeper, Terminal).Execute(line.GetValue(_journal));
        var (report, csv) = (line.GetValue(_report), line.GetValue(_csv));
        var model = SweepReport.Of(sweep);
        if (report is not null) ReportFile.Write(report, model);
        if (csv is not null) Write(csv, SweepCsv.Text(sweep.Result));
        Answer(line, () => SweepAnswer.Of(sweep, report, csv), wire => wire.SweepAnswer, console =>
        {
            SweepView.Show(sweep, model.Verdict, console);
            if (report is not null) Terminal.Out.WriteLine($"Report: {report}");
            if (csv is not null) Terminal.Out.WriteLine($"CSV: {csv}");
        });
        return ExitCode.Done;
    }
}
