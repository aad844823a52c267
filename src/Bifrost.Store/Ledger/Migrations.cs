using System.Data.Common;
using System.Globalization;
using System.Reflection;

namespace Bifrost.Store.Ledger;

/// <summary>
/// Brings a database to the shape that this program knows, by the numbered files of the folder Migrations: each is done once, in order
/// and in one transaction with the note that it was.
/// </summary>
static class Migrations
{
    const string Prefix = "migrations/";

    static readonly Assembly Home = typeof(Migrations).Assembly;

    /// <summary>The files, in order; their number is how their name begins.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Home.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <exception cref="LedgerException">A newer program has been at work on it.</exception>
    public static void Apply(DbConnection connection, long now)
    {
        connection.Execute("create table if not exists migrations (number bigint primary key, applied_at bigint not null)");
        if (Reached(connection) == NumberOf(All[^1])) return;
        connection.Transact(() =>
        {
            // Read again: another process may have done it while this one waited for its turn.
            var reached = Reached(connection);
            if (reached > NumberOf(All[^1]))
            {
                throw new LedgerException(
                    $"{connection.DataSource} was written by a newer Bifrost (its shape is number {reached}, this program knows up to "
                    + $"{NumberOf(All[^1])}). Update Bifrost, or name another place with --store.");
            }

            foreach (var name in All.Where(name => NumberOf(name) > reached)) Apply(connection, name, now);
            return reached;
        });
    }

    public static int NumberOf(string name) => int.Parse(name.AsSpan(Prefix.Length, 4), CultureInfo.InvariantCulture);

    internal static void Apply(DbConnection connection, string name, long now)
    {
        using var text = new StreamReader(Home.GetManifestResourceStream(name)!);
        connection.Execute(text.ReadToEnd());
        connection.Execute(
            "insert into migrations (number, applied_at) values (@number, @now)", ("@number", NumberOf(name)), ("@now", now));
    }

    static long Reached(DbConnection connection) => connection.Number("select max(number) from migrations");
}
