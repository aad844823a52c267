using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Trust;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost explain RUN --trade 17 | --signal DATE: why a run traded, and why it did not.</summary>
sealed class ExplainVerb : Verb
{
    readonly TextOption _trade = new("--trade", "NUMBER", "The trade of that number: bar, values, order, fill, costs, how far it went.");
    readonly TextOption _signal = new(
        "--signal", "DATE", "The last bar of that day, or up to that time: what was decided on it, or why nothing.");

    readonly LedgerOption _ledger = new();
    readonly RunSetup _setup = new();
    readonly Argument<string> _run;

    public ExplainVerb(Terminal terminal)
        : base(
            "explain",
            "Tell why a run traded, or why it did not.",
            terminal,
            "bifrost explain sma_cross --data AAPL.csv --trade 17",
            "bifrost explain samples/rules/ema_crossover.yaml --data AAPL.csv --signal 2020-03-16",
            "bifrost explain 42 --trade 3 --json")
    {
        _setup.AddTo(this, _trade, _signal, _ledger);
        _setup.Data.Required = false;
        _run = (Argument<string>)Arguments[0];
        _run.Description += " Without --data: the id of a kept run, or the file of a receipt.";
        Validators.Add(line =>
        {
            if (line.GetResult(_trade) is null == line.GetResult(_signal) is null)
                line.AddError("one of --trade and --signal is expected.");
        });
    }

    protected override int Run(ParseResult line)
    {
        long? day = line.GetValue(_signal) is { } date ? UtcTime.From(BarOptions.End(Texts.Date("--signal", date))) : null;
        var trade = line.GetValue(_trade) is { } number ? Texts.Count("--trade", number, int.MaxValue) : 0;
        var explainer = Explained(Plan(line));
        if (day is { } time) AnswerSignal(line, explainer.At(time), line.GetValue(_signal)!);
        else AnswerTrade(line, explainer, trade);
        return ExitCode.Done;
    }

    Run Plan(ParseResult line)
    {
        if (line.GetResult(_setup.Data) is not null) return _setup.Run(line, Terminal);
        return RunOfReceipt.Plan(RunOfReceipt.Read(line.GetValue(_run)!, _ledger.Folder(line)), [], source: null, Terminal);
    }

    Explainer Explained(Run run)
    {
        try
        {
            return Terminal.Watch("Running", _ => Explainer.Run(run.Feeds(), run.Strategy, run.Options, Terminal.Cancellation));
        }
        catch (StrategyFailedException failure)
        {
            throw Runs.Run.Explained(failure);
        }
    }

    void AnswerTrade(ParseResult line, Explainer explainer, int number)
    {
        var trade = explainer.Trade(number) ?? throw new BadInputException(
            $"--trade {number}: the run has {explainer.Result.Trades.Count:N0} trades, counted from 1.");
        Answer(line, () => ExplainAnswer.Of(trade), wire => wire.ExplainAnswer, console => ExplainView.Show(trade, console));
    }

    void AnswerSignal(ParseResult line, IReadOnlyList<BarExplanation> bars, string date)
    {
        if (bars.Count == 0) throw new BadInputException($"--signal {date}: the run has no bar up to then.");
        Answer(line, () => ExplainAnswer.Of(bars), wire => wire.ExplainAnswer, console =>
        {
            foreach (var bar in bars) ExplainView.Show(bar, console);
        });
    }
}
