using System.Data.Common;
using Bifrost.Engine.Data;
using Bifrost.Engine.Trust;

namespace Bifrost.Store.Ledger;

/// <summary>
/// What Bifrost remembers of runs and trials, in one database. For one thread at a time; several processes may have it open.
/// </summary>
public sealed class LedgerDatabase : IDisposable
{
    const string FileName = "ledger.db";

    readonly DbConnection _connection;

    LedgerDatabase(DbConnection connection, TimeProvider time)
    {
        (_connection, Runs, Trials) = (connection, new(connection, time), new(connection, time));
    }

    public RunStore Runs { get; }

    public TrialLedger Trials { get; }

    /// <summary>Opens the ledger of a folder, and makes both where there are none.</summary>
    /// <param name="folder">See <see cref="DataHome"/>.</param>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public static LedgerDatabase Open(string folder, TimeProvider? time = null)
    {
        var clock = time ?? TimeProvider.System;
        var connection = SqliteFile.Open(PathIn(folder));
        try
        {
            Migrations.Apply(connection, UtcTime.From(clock.GetUtcNow().UtcDateTime));
            return new(connection, clock);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Keeps a run and counts it as a trial: both or neither.</summary>
    /// <exception cref="LedgerException">It could not be written.</exception>
    public KeptTrial Keep(RunRecord run) => _connection.Transact(() => new KeptTrial(
        Runs.Insert(run), Trials.Insert(run.Range, [new(TrialKeys.Of(run.Document.Receipt), run.Sharpe.Sharpe)], effective: null)));

    /// <summary>The file of a folder's ledger.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, FileName);

    public void Dispose() => SqliteFile.Close(_connection);
}

/// <summary>A run that was kept.</summary>
/// <param name="Trials">Of its strategy on its data so far, this one included.</param>
public sealed record KeptTrial(string Id, TrialCount Trials);
