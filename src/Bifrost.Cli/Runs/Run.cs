using System.Diagnostics;
using Bifrost.Cli.Output;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Cli.Runs;

/// <summary>A strategy over bars, ready to be run once.</summary>
/// <param name="Name">What the run is called.</param>
/// <param name="Readings">The feeds, in order.</param>
sealed record Run(string Name, Strategy Strategy, IReadOnlyList<BarReading> Readings, BacktestOptions Options)
{
    /// <exception cref="WorkFailedException">The strategy threw; the message says where.</exception>
    public FinishedRun Execute(Terminal terminal)
    {
        var plans = Readings.Select(reading => new FeedPlan(reading.Series)).ToList();
        try
        {
            var result = terminal.Watch("Running", progress => new Backtest(plans, Strategy, Options).Run(progress, terminal.Cancellation));
            return new(this, result);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new WorkFailedException($"{Name} failed{Place(failure)}: {failure.GetType().Name}: {failure.Message}");
        }
    }

    /// <summary>The line of source that threw, when it is one of a user's file.</summary>
    static string Place(Exception failure)
    {
        foreach (var frame in new StackTrace(failure, fNeedFileInfo: true).GetFrames())
        {
            var isUsers = frame.GetMethod()?.DeclaringType?.Assembly != typeof(Strategy).Assembly;
            if (isUsers && frame.GetFileName() is { } file && frame.GetFileLineNumber() > 0) return $" at {file}({frame.GetFileLineNumber()})";
        }

        return "";
    }
}

/// <summary>A run and what it came to.</summary>
sealed record FinishedRun(Run Run, BacktestResult Result);
