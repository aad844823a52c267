using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Cli.Sweeps;
using Bifrost.Engine.Sweep;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost sweep STRATEGY --param fast=5..50 --data FILE: tries many sets of parameters, and says what the best is worth.</summary>
sealed class SweepVerb : Verb
{
    readonly RunSetup _run = new(
        "A parameter that varies, fast=5..50, fast=5..50:5, slow=20,50,100, threshold=0.1..0.9, or one that does not, stop=3; may be given again.");

    readonly SearchOptions _search = new();
    readonly TextOption _engine = new("--engine", "ENGINE", "auto: the rules kernel where it can; event: the event engine.", "auto");
    readonly TextOption _journal = new("--journal", "FILE", "Keep every set in this file as it is run; a sweep that was stopped goes on from it.");
    readonly TextOption _csv = new("--csv", "FILE", "Write every set that is held as CSV.");
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
            "bifrost sweep samples/rules/ema_crossover.yaml --data AAPL.csv -p fast=3..30 -p slow=20..120 --journal ema.sweep --csv ema.csv")
    {
        _run.AddTo(this);
        _search.AddTo(this);
        foreach (var option in (Option[])[_engine, _journal, _csv, _ledger, _noStore]) Options.Add(option);
    }

    protected override int Run(ParseResult line)
    {
        using var keeper = new RunKeeper(line.GetValue(_noStore) ? null : _ledger.Folder(line), Terminal);
        var sweep = new SweepWork(Request(line), keeper, Terminal).Execute(line.GetValue(_journal));
        var csv = line.GetValue(_csv);
        if (csv is not null) Write(csv, SweepCsv.Text(sweep.Result));
        Answer(line, () => SweepAnswer.Of(sweep, null, csv), wire => wire.SweepAnswer, console =>
        {
            SweepView.Show(sweep, console);
            if (csv is not null) Terminal.Out.WriteLine($"CSV: {csv}");
        });
        return ExitCode.Done;
    }

    SweepRequest Request(ParseResult line)
    {
        SweepPlan? plan = null;
        IReadOnlyList<string> single = [];
        var run = _run.Plan(line, Terminal, entry =>
        {
            (var axes, single) = AxisTexts.Read(_run.Parameters(line), entry);
            plan = _search.Plan(line, _search.Space(line, axes));
            StrategySource.Create(entry, single);
        });
        return new(run with { Fixed = single }, plan!, _search.Words(line, plan!))
        {
            WantsEvents = Choice(line), Seed = _search.Seed(line),
        };
    }

    bool Choice(ParseResult line) => line.GetValue(_engine) switch
    {
        "auto" => false,
        "event" => true,
        var other => throw Texts.Bad("--engine", other!, "auto or event"),
    };
}
