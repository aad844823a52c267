namespace Bifrost.Engine.Sweep;

/// <summary>What is held of the rows as they come.</summary>
sealed class SweepTally(SweepPlan plan)
{
    readonly BestRows _best = new(plan.Best);
    readonly ThinnedRows _rows = new(plan.Rows);
    string? _firstFailure;
    long _resumed;
    long _failed;

    public long Done { get; private set; }

    public void Resume(SweepRow row)
    {
        _resumed++;
        Add(row);
    }

    public void Add(SweepRow row)
    {
        Done++;
        _rows.Add(row);
        if (row.Failure is null)
        {
            _best.Add(row);
            return;
        }

        _failed++;
        _firstFailure ??= $"{plan.Space.Show(row.Values)}: {row.Failure}";
    }

    /// <param name="running">Sets of the batch at work that are done.</param>
    public SweepProgress Progress(int running = 0) => new(Done + running, _resumed, plan.Search.Most, _failed, _best.First);

    public SweepResult Result(string engine) => new(plan)
    {
        Engine = engine, Rows = _rows.Rows, Step = _rows.Step, Best = _best.Rows,
        Tried = Done, Failed = _failed, FirstFailure = _firstFailure, Resumed = _resumed,
    };
}
