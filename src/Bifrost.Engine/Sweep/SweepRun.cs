using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Sweep;

/// <summary>Asks the search for sets, runs them on all threads, tells the search what came of them, until it is done.</summary>
/// <param name="journal">Where rows are kept as they come, and where those of an interrupted run are; null: nowhere.</param>
public sealed class SweepRun(SweepPlan plan, ISweepTarget target, ISweepJournal? journal = null)
{
    const int SetsBetweenReports = 16;

    readonly ConcurrentBag<ISweepWorker> _workers = [];
    readonly SweepTally _tally = new(plan);

    /// <summary>Runs every set.</summary>
    /// <param name="progress">Told now and then, from any thread.</param>
    /// <exception cref="OperationCanceledException">The sweep was cancelled; what the journal holds can be resumed.</exception>
    /// <exception cref="InvalidOperationException">The journal is of a search with other settings.</exception>
    public SweepResult Run(IProgress<SweepProgress>? progress = null, CancellationToken cancellation = default)
    {
        foreach (var batch in Resume().Chunk(target.Batch)) Run(batch, progress, cancellation);
        while (!plan.Search.IsDone && plan.Search.Ask(target.Batch) is { Count: > 0 } batch) Run(batch, progress, cancellation);
        progress?.Report(_tally.Progress());
        return _tally.Result(target.Engine);
    }

    void Run(IReadOnlyList<Candidate> batch, IProgress<SweepProgress>? progress, CancellationToken cancellation)
    {
        target.Begin(batch, plan.Detail, cancellation);
        var rows = RowsOf(batch, progress, cancellation);
        journal?.Append(rows);
        plan.Search.Tell([.. rows.Select(row => row.Trial)]);
        foreach (var row in rows) _tally.Add(row);
        progress?.Report(_tally.Progress());
    }

    SweepRow[] RowsOf(IReadOnlyList<Candidate> batch, IProgress<SweepProgress>? progress, CancellationToken cancellation)
    {
        var (rows, done) = (new SweepRow[batch.Count], 0);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, plan.Threads), CancellationToken = cancellation };
        try
        {
            Parallel.For(0, rows.Length, options, Worker, (index, _, worker) =>
            {
                rows[index] = RowOf(worker, batch[index]);
                var count = Interlocked.Increment(ref done);
                if (progress is not null && count % SetsBetweenReports == 0) progress.Report(_tally.Progress(count));
                return worker;
            }, _workers.Add);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        return rows;
    }

    ISweepWorker Worker() => _workers.TryTake(out var worker) ? worker : target.NewWorker();

    SweepRow RowOf(ISweepWorker worker, Candidate candidate)
    {
        var figures = new double[SweepMetrics.All.Count];
        try
        {
            worker.Run(candidate, plan.Detail, figures);
            return plan.RowOf(candidate, figures);
        }
        catch (StrategyFailedException failure)
        {
            figures.AsSpan().Fill(double.NaN);
            return plan.RowOf(candidate, figures, failure.Message);
        }
    }

    /// <summary>Brings the search to where the journal ends; gives the sets that were asked for and not run.</summary>
    IReadOnlyList<Candidate> Resume()
    {
        if (journal is null) return [];
        if (plan.Search is GridSearch grid)
        {
            // A grid is gone through in order: the last row says where to go on, and none has to be held.
            foreach (var row in journal.Read())
            {
                _tally.Resume(row);
                grid.SkipTo(row.Id + 1);
            }

            return [];
        }

        var known = new Dictionary<long, Trial>();
        foreach (var row in journal.Read())
        {
            _tally.Resume(row);
            known[row.Id] = row.Trial;
        }

        return plan.Search.Replay(known);
    }
}
