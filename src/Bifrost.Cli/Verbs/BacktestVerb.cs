using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Strategies;
using Bifrost.Store.Ledger;
using Bifrost.Engine.Trust;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost backtest STRATEGY --data FILE: runs a strategy over bars and shows what came of it.</summary>
sealed class BacktestVerb : RunVerb
{
    readonly RunSetup _run = new();
    readonly TextOption _analyzers = new(
        "--analyzer", "NAME[,NAME…]", "Show what analyzers say too; bifrost analyzers lists them.");

    readonly TextOption _report = new("--report", "FILE", "Write the report, one HTML page that needs no network.");
    readonly TextOption _csv = new("--csv", "FOLDER", "Write bars, trades and orders of the run as CSV files.");

    readonly Option<string[]> _rivals = new("--compare")
    {
        HelpName = "STRATEGY",
        Description = "Run another strategy on the same bars and show both: buy_and_hold, sma_cross:fast=20,slow=50.",
    };

    readonly TextOption _receipt = new(
        "--receipt", "FILE", "Write the receipt: what the run was made from and came to, for bifrost verify to check.");

    readonly LedgerOption _ledger = new();
    readonly Option<bool> _noStore = new("--no-store") { Description = "Do not keep the run, and count no trial." };
    readonly Option<bool> _noAudit = new("--no-audit")
    {
        Description = $"Do not look for knowledge of the future, as is done up to {AuditPlan.QuickLimit:N0} bars in all.",
    };

    readonly Option<bool> _values = new("--values") { Description = "With --json: the cash and value of every bar too." };

    /// <summary>Options that decide nothing of the result.</summary>
    IReadOnlyCollection<Option> Outside =>
        [_analyzers, _rivals, _report, _csv, _receipt, _values, _ledger, _noStore, _noAudit, Json];

    public BacktestVerb(Terminal terminal)
        : base(
            "backtest",
            "Run a strategy over bars.",
            terminal,
            "bifrost backtest sma_cross --data AAPL.csv --param fast=10 --param slow=30",
            "bifrost backtest sma_cross --data AAPL.csv,IBM.csv --cash 100000 --commission 0.1% --sizer shares:95 --report report.html",
            "bifrost backtest sma_cross --data AAPL.csv --compare buy_and_hold --compare sma_cross:fast=20,slow=50 --report both.html",
            "bifrost backtest sma_cross --data AAPL.csv --resample 1w --analyzer trade_analyzer,sharpe_ratio",
            "bifrost backtest samples/rules/ema_crossover.yaml --data AAPL.csv --cash 100000 --param fast=8",
            "bifrost backtest mystrategy.cs --data EURUSD.csv.gz --from 2017-06-01 --to 2017-12-31 --json result.json")
    {
        _run.AddTo(this, _analyzers, _rivals, _report, _csv, _receipt, _values, _ledger, _noStore, _noAudit);
    }

    protected override int Run(ParseResult line)
    {
        using var keeper = new RunKeeper(line.GetValue(_noStore) ? null : _ledger.Folder(line), Terminal);
        var run = Plan(line);
        Run[] rivals = [.. (line.GetValue(_rivals) ?? []).Select(text => Rival(line, run, text))];
        var outputs = new RunOutputs(line.GetValue(_report), line.GetValue(_csv), line.GetValue(_values), line.GetValue(_receipt));

        FinishedRun[] finished = [.. rivals.Prepend(run).Select(one => one.Execute(Terminal))];
        var audited = line.GetValue(_noAudit) ? finished[0] : RunAudit.AddTo(finished[0], Terminal);
        return Finish(line, audited, finished[1..], outputs, () => Keep(finished, keeper));
    }

    /// <summary>Keeps the rivals too: they were tried.</summary>
    static RunTrust Keep(FinishedRun[] finished, RunKeeper keeper)
    {
        KeptTrial?[] kept = [.. finished.Select(one => keeper.Keep(one.Record))];
        return new(finished[0].Record, kept[0]);
    }

    internal Run Plan(ParseResult line)
    {
        // Before the bars are read, which takes longer.
        var analyzers = AnalyzersOf(line.GetValue(_analyzers));
        return _run.Run(line, Terminal, Outside) with { Analyzers = analyzers };
    }

    static Analyzer[] AnalyzersOf(string? names)
    {
        string[] all = names?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        var entries = all.Select(name => AnalyzerCatalog.Find(name) ?? throw new BadInputException(
            $"there is no analyzer {name}.{Suggestion.For(name, AnalyzerCatalog.All.Select(entry => entry.Name))}"));
        return [.. entries.Distinct().Select(entry => entry.Create())];
    }

    /// <summary>Another strategy, with its parameters after a colon, over the bars and with the costs and sizer of the first.</summary>
    Run Rival(ParseResult line, Run run, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (source, parameters) = colon > 0 ? (text[..colon], text[(colon + 1)..].Split(',')) : (text, []);
        var entry = StrategySource.Find(source, className: null, Terminal.Cancellation);
        Strategy Create()
        {
            var strategy = StrategySource.Create(entry, parameters);
            strategy.Sizer = run.Strategy.Sizer;
            return strategy;
        }

        return run with
        {
            Name = text,
            Family = entry.Name,
            Strategy = Create(),
            Create = Create,
            Analyzers = [],
            Words = RunWords.Of(line, source, parameters, [.. Outside, .. _run.OfStrategy]),
            Source = StrategySource.TextOf(source),
        };
    }
}
