using Microsoft.Data.Sqlite;

namespace Bifrost.Store.Ledger;

/// <summary>The ledger cannot be opened, read or written; the message says which file, why, and what can be done.</summary>
public sealed class LedgerException(string message, Exception? inner = null) : Exception(message, inner)
{
    // sqlite3.h: SQLITE_BUSY, SQLITE_CORRUPT, SQLITE_NOTADB.
    const int Busy = 5;
    const int Corrupt = 11;
    const int NotADatabase = 26;

    /// <param name="place">The file, or the server and database.</param>
    internal static LedgerException Of(string place, Exception problem) => new(
        (problem as SqliteException)?.SqliteErrorCode switch
        {
            Corrupt or NotADatabase =>
                $"{place} is damaged, or is no ledger of Bifrost ({problem.Message}). It was left as it is: move it away, or name another "
                + "place with --store. What is left of it, sqlite3 FILE .recover may read.",
            Busy => $"{place} is in use: another process has been writing to it for too long.",
            _ => $"{place} cannot be used: {problem.Message}",
        },
        problem);
}
