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
    readonly Argument<string> _strategy = new("STRATEGY")
    {
        Description = "A strategy by name (bifrost strategies lists them), your own .cs file, or rules in a .yaml or .json file.",
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
    readonly TextOption _resample = new("--resample", "LENGTH", "Trade larger bars, made of those of the files: 1w, 1h.");
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
    readonly BrokerSetup _broker = new();
    readonly BarOptions _bars = new();

    /// <summary>Options that decide nothing of the result.</summary>
    IReadOnlyCollection<Option> Outside =>
        [_parameters, _analyzers, _rivals, _report, _csv, _receipt, _values, _ledger, _noStore, _noAudit, Json];

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
        AddRunTo(this, _analyzers, _rivals, _report, _csv, _receipt, _values, _ledger, _noStore, _noAudit);
    }

    /// <summary>Gives a command the strategy, bars and money of a run, of which <see cref="Plan"/> makes one.</summary>
    /// <param name="own">The command's own options; they come after those of the strategy.</param>
    /// <returns>The option of the bars.</returns>
    internal Option<string[]> AddRunTo(Command command, params IEnumerable<Option> own)
    {
        command.Arguments.Add(_strategy);
        foreach (var option in (Option[])[_data, _parameters, _class, _sizer, _resample, .. own]) command.Options.Add(option);
        _broker.AddTo(command);
        _bars.AddTo(command);
        return _data;
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

    /// <summary>Everything that can be wrong with the command line is found before a bar is run; the cheap things first.</summary>
    internal Run Plan(ParseResult line)
    {
        var (source, parameters) = (line.GetValue(_strategy)!, line.GetValue(_parameters) ?? []);
        var options = _broker.Of(line);
        var sizer = line.GetValue(_sizer) is { } text ? SizerText.Parse(text) : null;
        var barOptions = _bars.Of(line);
        var entry = StrategySource.Find(source, line.GetValue(_class), Terminal.Cancellation);
        Strategy Create()
        {
            var fresh = StrategySource.Create(entry, parameters);
            if (sizer is not null) fresh.Sizer = sizer;
            return fresh;
        }

        var strategy = Create();
        if (sizer is not null && strategy is RuleStrategy { Plan.Sizing: not null })
            throw new BadInputException($"--sizer: {entry.Name} has a sizing of its own; take it out of the file or leave the option out.");
        var analyzers = AnalyzersOf(line.GetValue(_analyzers));
        var readings = Terminal.Watch("Reading", _ => BarOptions.Read(line.GetValue(_data)!, barOptions));
        return new(entry.Name, strategy, readings, options)
        {
            Create = Create,
            Resampling = line.GetValue(_resample) is { } length ? ResamplingOf(length, readings) : null,
            Analyzers = analyzers,
            Words = RunWords.Of(line, source, parameters, Outside),
            Source = StrategySource.TextOf(source),
        };
    }

    static Resampling ResamplingOf(string text, IReadOnlyList<BarReading> readings)
    {
        var (timeframe, compression) = TimeframeText.Parse(text) ?? throw Texts.Bad("--resample", text, TimeframeText.Allowed);
        foreach (var series in readings.Select(reading => reading.Series))
        {
            if ((timeframe, compression).CompareTo((series.Timeframe, series.Compression)) > 0) continue;
            throw new BadInputException(
                $"--resample {text}: longer bars than those of {series.Name} are expected, which are of "
                + $"{TimeframeText.Show(series.Timeframe, series.Compression)}.");
        }

        return new(timeframe, compression);
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
            Words = RunWords.Of(line, source, parameters, [.. Outside, _class]),
            Source = StrategySource.TextOf(source),
        };
    }
}
