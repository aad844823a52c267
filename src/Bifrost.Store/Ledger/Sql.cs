using System.Data.Common;
using System.Globalization;

namespace Bifrost.Store.Ledger;

/// <summary>
/// Statements over any connection, with named parameters; NaN is stored as null and read back as NaN. Plain commands, because a mapper
/// that writes code at run time would cost a run of 100 ms a fifth of its time (docs/decisions/0008).
/// </summary>
static class Sql
{
    extension(DbConnection connection)
    {
        /// <returns>The number of rows that changed.</returns>
        /// <exception cref="LedgerException">The database refused, here and below.</exception>
        public int Execute(string text, params (string Name, object? Value)[] parameters)
        {
            using var command = connection.Command(text, parameters);
            return connection.Guard(command, command => command.ExecuteNonQuery());
        }

        /// <summary>The first column of the first row; 0 without one.</summary>
        public long Number(string text, params (string Name, object? Value)[] parameters)
        {
            using var command = connection.Command(text, parameters);
            return connection.Guard(command, command => command.ExecuteScalar()) is { } value and not DBNull
                ? Convert.ToInt64(value, CultureInfo.InvariantCulture)
                : 0;
        }

        public List<T> Query<T>(string text, Func<DbDataReader, T> read, params (string Name, object? Value)[] parameters)
        {
            using var command = connection.Command(text, parameters);
            return connection.Guard(command, command =>
            {
                using var reader = command.ExecuteReader();
                var rows = new List<T>();
                while (reader.Read()) rows.Add(read(reader));
                return rows;
            });
        }

        /// <summary>Does several statements wholly or not at all; other writers wait.</summary>
        public T Transact<T>(Func<T> work) => connection.Guard(work, work =>
        {
            using var transaction = connection.BeginTransaction();
            var result = work();
            transaction.Commit();
            return result;
        });

        TResult Guard<T, TResult>(T subject, Func<T, TResult> work)
        {
            try
            {
                return work(subject);
            }
            catch (DbException problem)
            {
                throw LedgerException.Of(connection.DataSource, problem);
            }
        }

        DbCommand Command(string text, (string Name, object? Value)[] parameters)
        {
            var command = connection.CreateCommand();
            command.CommandText = text;
            foreach (var (name, value) in parameters)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = value is null or double.NaN ? DBNull.Value : value;
                command.Parameters.Add(parameter);
            }

            return command;
        }
    }

    extension(DbDataReader reader)
    {
        /// <summary>A number that may not be there: NaN.</summary>
        public double NumberOrNaN(int column) => reader.IsDBNull(column) ? double.NaN : reader.GetDouble(column);

        public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);
    }
}
