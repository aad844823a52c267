using Bifrost.Cli.Output;
using Bifrost.Engine.Trust;
using Bifrost.Store.Ledger;

namespace Bifrost.Cli.Runs;

/// <summary>
/// Keeps runs in the ledger, which is opened while the bars are being read. What goes wrong with it is told, and spoils no run.
/// </summary>
/// <param name="folder">Of the ledger; null to keep nothing.</param>
sealed class RunKeeper(string? folder, Terminal terminal) : IDisposable
{
    readonly Task<LedgerDatabase>? _ledger = folder is null ? null : Task.Run(() => Open(folder));

    // A first question to the ledger costs more than all that follow: it is asked here, beside the run.
    static LedgerDatabase Open(string folder)
    {
        var ledger = LedgerDatabase.Open(folder);
        ledger.Trials.CountOf(new("", [], 0, 0));
        return ledger;
    }

    /// <returns>Null where it was not kept.</returns>
    public KeptTrial? Keep(RunRecord run)
    {
        if (_ledger is null) return null;
        try
        {
            return _ledger.GetAwaiter().GetResult().Keep(run);
        }
        catch (LedgerException problem)
        {
            terminal.Complain($"the run of {run.Strategy} was not kept. {problem.Message}");
            return null;
        }
    }

    /// <summary>Counts the trials of a sweep.</summary>
    /// <param name="effective">How many independent tries they come to.</param>
    /// <returns>All trials on the same data, these among them; null where they are not counted.</returns>
    public TrialCount? Count(TrialRange range, Func<IReadOnlyList<Trial>> trials, double effective)
    {
        if (_ledger is null) return null;
        try
        {
            return _ledger.GetAwaiter().GetResult().Trials.Record(range, trials(), effective);
        }
        catch (LedgerException problem)
        {
            terminal.Complain($"the trials of {range.Family} were not counted. {problem.Message}");
            return null;
        }
    }

    public void Dispose()
    {
        // A task that failed has told its reason, or nobody wanted to keep anything.
        if (_ledger is not null && Task.WaitAny(_ledger) == 0 && _ledger.IsCompletedSuccessfully) _ledger.Result.Dispose();
    }
}
