using Bifrost.Store.Ledger;

namespace Bifrost.Cli.Runs;

/// <summary>Reads the runs that were kept.</summary>
static class KeptRuns
{
    /// <exception cref="BadInputException">There is no ledger, or it cannot be used.</exception>
    public static T Read<T>(string folder, Func<RunStore, T> work)
    {
        if (!File.Exists(LedgerDatabase.PathIn(folder)))
        {
            throw new BadInputException(
                $"no runs are kept in {folder} yet: bifrost backtest keeps them, or name another place with --store.");
        }

        try
        {
            using var ledger = LedgerDatabase.Open(folder);
            return work(ledger.Runs);
        }
        catch (LedgerException problem)
        {
            throw new BadInputException(problem.Message);
        }
    }

    /// <summary>The run that a number, or the beginning of an id or of a receipt's hash, means.</summary>
    /// <exception cref="BadInputException">There is none, or several.</exception>
    public static KeptRun One(RunStore runs, string text) => runs.Find(text) switch
    {
        [var only] => only,
        [] => throw new BadInputException($"there is no run {text}; bifrost runs list shows them."),
        var several => throw new BadInputException(
            $"{text} may be {several.Count:N0} runs: {string.Join(", ", several.Take(5).Select(run => run.Id))}"
            + (several.Count > 5 ? " and others." : ".")),
    };
}
