using System.Diagnostics;
using Bifrost.Cli.Output;
using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Trust;
using Bifrost.Store.Ledger;

namespace Bifrost.Cli.Runs;

/// <summary>A strategy over bars, ready to be run once.</summary>
/// <param name="Name">What the run is called.</param>
/// <param name="Readings">The feeds, in order.</param>
sealed record Run(string Name, Strategy Strategy, IReadOnlyList<BarReading> Readings, BacktestOptions Options)
{
    /// <summary>The name of the strategy, whatever its parameters: what trials are counted by.</summary>
    public string Family { get; init; } = Name;

    /// <summary>Larger bars to make of every feed first; null: as they are in the files.</summary>
    public Resampling? Resampling { get; init; }

    /// <summary>Fresh ones, to watch the strategy.</summary>
    public IReadOnlyList<Analyzer> Analyzers { get; init; } = [];

    /// <summary>Makes another strategy like <see cref="Strategy"/>: a strategy runs once.</summary>
    public required Func<Strategy> Create { get; init; }

    /// <summary>The command line that repeats it.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The text of the file that the strategy is from; null of one that comes with the engine.</summary>
    public string? Source { get; init; }

    /// <exception cref="WorkFailedException">The strategy threw; the message says where.</exception>
    public FinishedRun Execute(Terminal terminal)
    {
        var feeds = Feeds();
        var strategy = ReceiptStrategy.Of(Family, Strategy, Source);
        var hashing = Task.Run(() => feeds.Select(feed => feed.Series.Bars.ContentHash).ToArray());
        var backtest = new Backtest(Schedule.Of(feeds), [new(Strategy, Analyzers)], Options);
        try
        {
            var result = terminal.Watch("Running", progress => backtest.Run(progress, terminal.Cancellation));
            return new(this, result, hashing.ContinueWith(_ => RecordOf(strategy, feeds, result), TaskScheduler.Default))
            {
                Kernel = Checked(feeds, result),
            };
        }
        catch (StrategyFailedException failure)
        {
            throw Explained(failure);
        }
    }

    RunRecord RecordOf(ReceiptStrategy strategy, IReadOnlyList<FeedPlan> feeds, BacktestResult result) =>
        RunRecord.Of(Family, RunReceipt.Of(this, strategy, feeds, result), result);

    /// <summary>What a strategy threw, with the line of the user's file that threw it.</summary>
    public static WorkFailedException Explained(StrategyFailedException failure) =>
        new($"{failure.Message}{Place(failure.InnerException)}");

    /// <summary>The readings as they enter the run.</summary>
    public IReadOnlyList<FeedPlan> Feeds()
    {
        FeedPlan[] feeds = [.. Readings.Select(reading => new FeedPlan(reading.Series) { Resampling = Resampling })];
        return Strategy is RuleStrategy rules ? rules.WithTimeframes(feeds) : feeds;
    }

    /// <summary>Rules are run by the rules kernel, too; null for other strategies.</summary>
    KernelCheck? Checked(IReadOnlyList<FeedPlan> feeds, BacktestResult result)
    {
        if (Strategy is not RuleStrategy rules) return null;
        var check = KernelCheck.Of(rules, feeds, Options, result);
        return check.Verdict != KernelVerdict.Different ? check
            : throw new WorkFailedException($"The rules kernel and the event engine differ, which is a bug of Bifrost: {check.Detail}.");
    }

    /// <summary>The kind of exception, and the line of source that threw when it is one of a user's file.</summary>
    static string Place(Exception? cause)
    {
        if (cause is null) return "";

        foreach (var frame in new StackTrace(cause, fNeedFileInfo: true).GetFrames())
        {
            var isUsers = frame.GetMethod()?.DeclaringType?.Assembly != typeof(Strategy).Assembly;
            if (isUsers && frame.GetFileName() is { } file && frame.GetFileLineNumber() > 0)
                return $"\n  {cause.GetType().Name} at {file}({frame.GetFileLineNumber()})";
        }

        return $"\n  {cause.GetType().Name}";
    }
}

/// <summary>A run and what it came to.</summary>
/// <param name="Recording">What is kept of it, made while the figures to show are.</param>
sealed record FinishedRun(Run Run, BacktestResult Result, Task<RunRecord> Recording)
{
    /// <summary>As it is kept.</summary>
    public RunRecord Record => Recording.GetAwaiter().GetResult();

    /// <summary>What the second path of rules says to it; null where there is none.</summary>
    public KernelCheck? Kernel { get; init; }

    /// <summary>Which engine ran it, in words.</summary>
    public string Engine => Kernel switch
    {
        null => "event engine",
        { Verdict: KernelVerdict.Equal } => "event engine; the rules kernel gives the same to the last bit",
        _ => $"event engine; the rules kernel does not cover it: {Kernel.Detail}",
    };

    /// <summary>What the run was found to know; null where it was not looked for.</summary>
    public AuditReport? Audit { get; init; }

    /// <summary>Why it was not; null where nobody asked.</summary>
    public string? AuditOmitted { get; init; }
}
