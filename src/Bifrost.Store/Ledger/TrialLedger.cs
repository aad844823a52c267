using System.Buffers.Binary;
using System.Data.Common;
using Bifrost.Engine.Data;
using Bifrost.Engine.Trust;

namespace Bifrost.Store.Ledger;

/// <summary>
/// How often each family of strategies was tried on which data, over all sessions and sweeps. The same configuration counts once, however
/// often it is run; what was counted is never taken back.
/// </summary>
public sealed class TrialLedger
{
    const string SameData =
        "family = @family and symbols = @symbols and first_time <= @last and last_time >= @first";

    readonly DbConnection _connection;
    readonly TimeProvider _time;

    internal TrialLedger(DbConnection connection, TimeProvider time) => (_connection, _time) = (connection, time);

    /// <summary>Counts the trials of a run or a sweep that were not counted before.</summary>
    /// <param name="effective">
    /// How many independent tries they come to (<see cref="TrialClusters"/> over a sample of their returns); null: each counts as one.
    /// </param>
    /// <returns>As <see cref="CountOf"/>, these included.</returns>
    public TrialCount Record(TrialRange range, IReadOnlyList<Trial> trials, double? effective = null) =>
        _connection.Transact(() => Insert(range, trials, effective));

    /// <summary>All trials of the family on the same data, and what is known of their Sharpe ratios.</summary>
    public TrialCount CountOf(TrialRange range)
    {
        var count = new TrialCount(0, 0, default);
        var batches = _connection.Query(
            $"select trials, effective, ratios, mean, squares from trials where {SameData} order by number",
            row => new TrialCount(
                row.GetInt64(0), row.GetDouble(1), new(row.GetInt64(2), row.GetDouble(3), row.GetDouble(4))),
            Parameters(range));
        foreach (var batch in batches)
            count = new(count.Trials + batch.Trials, count.Effective + batch.Effective, count.Ratios.Merge(batch.Ratios));
        return count;
    }

    internal TrialCount Insert(TrialRange range, IReadOnlyList<Trial> trials, double? effective)
    {
        var fresh = New(range, trials);
        if (fresh.Count > 0) Insert(range, fresh, Math.Min(fresh.Count, effective ?? fresh.Count));
        return CountOf(range);
    }

    void Insert(TrialRange range, List<Trial> fresh, double effective)
    {
        var moments = default(TrialMoments);
        foreach (var trial in fresh) moments = moments.Add(trial.Sharpe);
        _connection.Execute(
            """
            insert into trials (
                number, recorded_at, family, symbols, first_time, last_time, trials, effective, ratios, mean, squares, keys)
            values (
                @number, @now, @family, @symbols, @first, @last, @trials, @effective, @ratios, @mean, @squares, @keys)
            """,
            [
                ("@number", _connection.Number("update counters set value = value + 1 where name = 'trial' returning value")),
                ("@now", UtcTime.From(_time.GetUtcNow().UtcDateTime)),
                .. Parameters(range),
                ("@trials", (long)fresh.Count), ("@effective", effective), ("@ratios", moments.Count),
                ("@mean", moments.Mean), ("@squares", moments.Squares), ("@keys", Bytes(fresh)),
            ]);
    }

    /// <summary>Each configuration once, by key, those left out that a batch on the same data has.</summary>
    List<Trial> New(TrialRange range, IReadOnlyList<Trial> trials)
    {
        var fresh = new List<Trial>(trials.Count);
        foreach (var trial in trials.OrderBy(trial => trial.Key))
        {
            if (fresh.Count == 0 || fresh[^1].Key != trial.Key) fresh.Add(trial);
        }

        foreach (var keys in _connection.Query($"select keys from trials where {SameData}", row => row.Bytes(0), Parameters(range)))
            fresh.RemoveAll(trial => Holds(keys, trial.Key));
        return fresh;
    }

    /// <param name="trials">Ascending by key, so that one is found without reading all.</param>
    static byte[] Bytes(List<Trial> trials)
    {
        var keys = new byte[trials.Count * sizeof(long)];
        for (var i = 0; i < trials.Count; i++) BinaryPrimitives.WriteInt64LittleEndian(keys.AsSpan(i * sizeof(long)), trials[i].Key);
        return keys;
    }

    static bool Holds(byte[] keys, long key)
    {
        var (low, high) = (0, keys.Length / sizeof(long));
        while (low < high)
        {
            var middle = (low + high) / 2;
            var found = BinaryPrimitives.ReadInt64LittleEndian(keys.AsSpan(middle * sizeof(long)));
            if (found == key) return true;
            if (found < key) low = middle + 1;
            else high = middle;
        }

        return false;
    }

    static (string Name, object? Value)[] Parameters(TrialRange range) =>
    [
        ("@family", range.Family), ("@symbols", range.SymbolSet), ("@first", range.FirstTime), ("@last", range.LastTime),
    ];
}
