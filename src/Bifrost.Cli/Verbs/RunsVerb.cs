using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Engine.Data;
using Bifrost.Store.Ledger;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost runs list|show|compare|tag|rm: the runs that were kept.</summary>
sealed class RunsVerb : Verb
{
    const string Expected = "list, show ID, compare ID ID, tag ID TAG… or rm ID… is expected";

    readonly Argument<string[]> _words = new("list|show|compare|tag|rm")
    {
        Description = "What to do; runs are named by number, or by the beginning of their id or of their receipt's hash.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    readonly TextOption _strategy = new("--strategy", "NAME", "list: runs of that strategy alone.");
    readonly TextOption _tag = new("--tag", "TAG", "list: runs with that tag alone.");
    readonly TextOption _since = new("--since", "DATE", "list: runs of that day or later, UTC.");
    readonly TextOption _sort = new(
        "--sort", "FIGURE", $"list: best first by one of {string.Join(", ", Texts.Names<RunOrder>())}.", "newest");

    readonly TextOption _limit = new("--limit", "COUNT", "list: at most so many.", "20");
    readonly Option<bool> _remove = new("--remove") { Description = "tag: take the tags away." };
    readonly LedgerOption _ledger = new();

    public RunsVerb(Terminal terminal)
        : base(
            "runs",
            "List, show, compare, tag and remove the runs that were kept.",
            terminal,
            "bifrost runs list --strategy sma_cross --sort sharpe",
            "bifrost runs show 17",
            "bifrost runs compare 17 21 --json",
            "bifrost runs tag 17 candidate",
            "bifrost runs rm 16")
    {
        _words.CompletionSources.Add("list", "show", "compare", "tag", "rm");
        Arguments.Add(_words);
        foreach (var option in (Option[])[_strategy, _tag, _since, _sort, _limit, _remove, _ledger]) Options.Add(option);
    }

    protected override int Run(ParseResult line)
    {
        Action<RunStore> work = line.GetValue(_words) switch
        {
            null or [] or ["list"] => List(line, Filter(line)),
            ["show", var id] => runs => Show(line, runs.Details(KeptRuns.One(runs, id))),
            ["compare", var left, var right] =>
                runs => Compare(line, runs.Details(KeptRuns.One(runs, left)), runs.Details(KeptRuns.One(runs, right))),
            ["tag", var id, .. { Length: > 0 } tags] => runs => Tag(line, runs, id, tags),
            ["rm", .. { Length: > 0 } ids] => runs => Remove(line, runs, ids),
            var words => throw new BadInputException($"runs {string.Join(' ', words)}: {Expected}."),
        };
        return KeptRuns.Read(_ledger.Folder(line), runs =>
        {
            work(runs);
            return ExitCode.Done;
        });
    }

    RunFilter Filter(ParseResult line) => new()
    {
        Strategy = line.GetValue(_strategy),
        Tag = line.GetValue(_tag),
        Since = line.GetValue(_since) is { } since ? UtcTime.From(Texts.Date("--since", since)) : null,
        Order = Texts.Choice<RunOrder>("--sort", line.GetValue(_sort)!),
        Limit = Texts.Count("--limit", line.GetValue(_limit)!, int.MaxValue),
    };

    Action<RunStore> List(ParseResult line, RunFilter filter) => runs => Answer(line, runs.List(filter), runs.Count());

    void Answer(ParseResult line, IReadOnlyList<KeptRun> runs, long all) => Answer(
        line, () => new RunsAnswer([.. runs.Select(KeptRunAnswer.Of)], all), wire => wire.RunsAnswer,
        console => KeptRunsView.List(runs, all, console));

    void Show(ParseResult line, KeptRunDetails run) => Answer(
        line, () => RunDetailsAnswer.Of(run), wire => wire.RunDetailsAnswer, console => KeptRunsView.Show(run, console));

    void Compare(ParseResult line, KeptRunDetails left, KeptRunDetails right)
    {
        var comparison = RunComparison.Of(left, right);
        Answer(
            line, () => RunComparisonAnswer.Of(left.Run, right.Run, comparison), wire => wire.RunComparisonAnswer,
            console => KeptRunsView.Compare(left.Run, right.Run, comparison, console));
    }

    void Tag(ParseResult line, RunStore runs, string id, string[] tags)
    {
        var run = KeptRuns.One(runs, id);
        foreach (var tag in tags) runs.Tag(run, tag, line.GetValue(_remove));
        Answer(line, runs.Find(run.Id), runs.Count());
    }

    void Remove(ParseResult line, RunStore runs, string[] ids)
    {
        // All are found before one is removed, so that a slip of the pen removes nothing.
        KeptRun[] found = [.. ids.Select(id => KeptRuns.One(runs, id)).DistinctBy(run => run.Number)];
        runs.Remove(found);
        Answer(
            line, () => new RunsAnswer([.. found.Select(KeptRunAnswer.Of)], runs.Count()), wire => wire.RunsAnswer,
            _ => Terminal.Out.WriteLine($"Removed {string.Join(", ", found.Select(run => run.Id))}. As trials they stay counted."));
    }
}
