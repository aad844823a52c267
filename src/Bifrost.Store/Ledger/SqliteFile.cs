using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bifrost.Store.Ledger;

/// <summary>
/// Connections to a file of SQLite that several processes write to at once: readers never wait (write-ahead log), writers wait for each
/// other.
/// </summary>
static class SqliteFile
{
    const int PatienceSeconds = 30;

    // Some thirty runs; to read a log of that length takes a millisecond.
    const long LogBytesMax = 1 << 20;

    // sqlite3.h: SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE.
    const int NoCheckpointOnClose = 1006;

    static SqliteFile() => Batteries_V2.Init();

    /// <summary>Opens a file, and makes it where there is none.</summary>
    /// <exception cref="LedgerException">It is no database, is damaged, or may not be used; it is left as it is.</exception>
    public static DbConnection Open(string path)
    {
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // A process has one connection and no use for a pool, which would keep the file open.
            var text = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = PatienceSeconds };
            connection = new(text.ToString());
            connection.Open();
            Configure(connection);
            return connection;
        }
        catch (Exception problem) when (problem is SqliteException or IOException or UnauthorizedAccessException)
        {
            connection?.Dispose();
            throw LedgerException.Of(path, problem);
        }
    }

    /// <summary>Closes a connection, and writes a long log back before: whoever opens the file next would have to read all of it.</summary>
    public static void Close(DbConnection connection)
    {
        using (connection)
        {
            var log = new FileInfo(connection.DataSource + "-wal");
            if (!log.Exists || log.Length <= LogBytesMax) return;
            try
            {
                connection.Execute("pragma wal_checkpoint(truncate)");
            }
            catch (LedgerException)
            {
                // Nothing is lost: it stays in the log, and the next to close tries again.
            }
        }
    }

    /// <summary>
    /// A commit is in the log and safe from a killed process; the log is written back when it is long (<see cref="Close"/>), not at each
    /// close, which would wait for the disk.
    /// </summary>
    static void Configure(SqliteConnection connection)
    {
        raw.sqlite3_db_config(connection.Handle, NoCheckpointOnClose, 1, out _);
        using var command = connection.CreateCommand();
        command.CommandText =
            "pragma busy_timeout = 10000; pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on;";
        command.ExecuteNonQuery();
    }
}
