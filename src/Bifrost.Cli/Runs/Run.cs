using System.Diagnostics;
using Bifrost.Cli.Output;
using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Trust;

namespace Bifrost.Cli.Runs;

/// <summary>A strategy over bars, ready to be run once.</summary>
/// <param name="Name">What the run is called.</param>
/// <param name="Readings">The feeds, in order.</param>
sealed record Run(string Name, Strategy Strategy, IReadOnlyList<BarReading> Readings, BacktestOptions Options)
{
    /// <summary>Larger bars to make of every feed first; null: as they are in the files.</summary>
    public Resampling? Resampling { get; init; }

    /// <summary>Fresh ones, to watch the strategy.</summary>
    public IReadOnlyList<Analyzer> Analyzers { get; init; } = [];

    /// <summary>Makes another strategy like <see cref="Strategy"/>: a strategy runs once.</summary>
    public required Func<Strategy> Create { get; init; }

    /// <summary>The readings as they enter the run.</summary>
    public IReadOnlyList<FeedPlan> Feeds => [.. Readings.Select(reading => new FeedPlan(reading.Series) { Resampling = Resampling })];

    /// <exception cref="WorkFailedException">The strategy threw; the message says where.</exception>
    public FinishedRun Execute(Terminal terminal)
    {
        var schedule = Schedule.Of(Feeds);
        var backtest = new Backtest(schedule, [new(Strategy, Analyzers)], Options);
        try
        {
            var result = terminal.Watch("Running", progress => backtest.Run(progress, terminal.Cancellation));
            return new(this, result);
        }
        catch (StrategyFailedException failure)
        {
            throw Explained(failure);
        }
    }

    /// <summary>What a strategy threw, with the line of the user's file that threw it.</summary>
    public static WorkFailedException Explained(StrategyFailedException failure) =>
        new($"{failure.Message}{Place(failure.InnerException)}");

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
sealed record FinishedRun(Run Run, BacktestResult Result)
{
    /// <summary>What the run was found to know; null where it was not looked for.</summary>
    public AuditReport? Audit { get; init; }

    /// <summary>Why it was not; null where nobody asked.</summary>
    public string? AuditOmitted { get; init; }
}
