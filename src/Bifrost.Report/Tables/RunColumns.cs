using Bifrost.Engine.Analyzers;
using Bifrost.Report.Facts;

namespace Bifrost.Report.Tables;

/// <summary>What a run's figures and tables are reckoned on: its value by bar and by session, and what holding would have given.</summary>
sealed class RunColumns
{
    public RunColumns(RunFacts run)
    {
        Run = run;
        Sessions = SessionReturns.Of(run.Times, run.Value, run.StartCash, run.Session);
        Held = Benchmark.Hold(run);
        if (Held is not null) HeldSessions = SessionReturns.Of(run.Times, Held, run.StartCash, run.Session);
        Elapsed = run.Times is [var first, .., var last] ? last - first : 0;
    }

    public RunFacts Run { get; }

    public SessionReturns Sessions { get; }

    /// <summary>The value of the benchmark at each bar, NaN where the run has none; null without a benchmark.</summary>
    public double[]? Held { get; }

    /// <summary>The benchmark's, of the same sessions.</summary>
    public SessionReturns? HeldSessions { get; }

    /// <summary>From the first to the last bar, in microseconds.</summary>
    public long Elapsed { get; }

    public double[] Curve => field ??= Declines.Curve(Run.Value, Run.StartCash);
}
