using System.Data.Common;
using System.Globalization;
using Bifrost.Engine.Data;

namespace Bifrost.Store.Ledger;

/// <summary>The runs that were kept.</summary>
public sealed class RunStore
{
    // A digit or two of a hash are found by chance.
    const int DigitsOfReceiptMin = 6;

    readonly DbConnection _connection;
    readonly TimeProvider _time;

    internal RunStore(DbConnection connection, TimeProvider time) => (_connection, _time) = (connection, time);

    /// <summary>Keeps a run; runs that came to the same share what came of them.</summary>
    /// <returns>Its id.</returns>
    public string Keep(RunRecord run) => _connection.Transact(() => Insert(run));

    internal string Insert(RunRecord run)
    {
        var (receipt, summary) = (run.Document.Receipt.Hash, run.Summary);
        var number = _connection.Number("update counters set value = value + 1 where name = 'run' returning value");
        var id = KeptRun.IdOf(number, receipt);
        if (_connection.Number("select count(*) from results where receipt = @receipt", ("@receipt", receipt)) == 0) InsertResult(run);
        _connection.Execute(
            """
            insert into runs (
                number, id, created_at, receipt, strategy, parameters, symbols, first_time, last_time, bars,
                final_value, total_return, annual_return, sharpe, max_drawdown, trades)
            values (
                @number, @id, @created, @receipt, @strategy, @parameters, @symbols, @first, @last, @bars,
                @value, @return, @annual, @sharpe, @drawdown, @trades)
            """,
            ("@number", number), ("@id", id), ("@created", UtcTime.From(_time.GetUtcNow().UtcDateTime)), ("@receipt", receipt),
            ("@strategy", run.Strategy), ("@parameters", run.Parameters), ("@symbols", string.Join(", ", run.Symbols)),
            ("@first", summary.Start), ("@last", summary.End), ("@bars", (long)summary.Bars),
            ("@value", summary.FinalValue), ("@return", summary.TotalReturn), ("@annual", summary.AnnualReturn),
            ("@sharpe", summary.Sharpe), ("@drawdown", summary.Drawdown.Depth), ("@trades", (long)summary.Trades.Closed));
        return id;
    }

    void InsertResult(RunRecord run) => _connection.Execute(
        """
        insert into results (receipt, document, metrics, sessions, trades)
        values (@receipt, @document, @metrics, @sessions, @trades)
        """,
        ("@receipt", run.Document.Receipt.Hash), ("@document", run.Document.ToJson()),
        ("@metrics", RunMetrics.Write(RunMetrics.Of(run.Summary))), ("@sessions", run.Sessions.Pack()),
        ("@trades", KeptTrade.Pack(run.Trades)));

    /// <summary>The runs that match, in the order asked for, with their tags.</summary>
    public IReadOnlyList<KeptRun> List(RunFilter filter)
    {
        var where = new List<string>();
        if (filter.Strategy is not null) where.Add("runs.strategy = @strategy");
        if (filter.Since is not null) where.Add("runs.created_at >= @since");
        if (filter.Tag is not null) where.Add("runs.number in (select run from run_tags where tag = @tag)");
        var text = $"select {KeptRun.Columns} from runs"
            + (where.Count == 0 ? "" : $" where {string.Join(" and ", where)}")
            + $" order by {filter.OrderBy} limit @limit";
        return WithTags(_connection.Query(
            text, KeptRun.Read,
            ("@strategy", filter.Strategy), ("@since", filter.Since), ("@tag", filter.Tag), ("@limit", (long)filter.Limit)));
    }

    /// <summary>How many there are.</summary>
    public long Count() => _connection.Number("select count(*) from runs");

    /// <summary>The runs that a text may mean: a number; the beginning of an id, or with six digits or more of a receipt's hash.</summary>
    public IReadOnlyList<KeptRun> Find(string text)
    {
        var number = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        var exact = Where("runs.number = @number", ("@number", number));
        if (exact.Count > 0) return exact;
        // Ids and hashes are digits and small letters: nothing in them stands for something else in a pattern.
        var plain = new string([.. text.ToLowerInvariant().Where(sign => char.IsAsciiHexDigit(sign) || sign == '-')]);
        if (plain.Length != text.Length || plain.Length == 0) return [];
        var condition = plain.Length < DigitsOfReceiptMin ? "runs.id like @start" : "runs.id like @start or runs.receipt like @start";
        return Where(condition, ("@start", plain + "%"));
    }

    /// <exception cref="LedgerException">What is kept of it cannot be read.</exception>
    public KeptRunDetails Details(KeptRun run)
    {
        try
        {
            return _connection.Query(
                "select document, metrics, sessions, trades from results where receipt = @receipt",
                row => new KeptRunDetails(
                    run, ReceiptDocument.Parse(row.GetString(0), $"the receipt of run {run.Id}"), RunMetrics.Read(row.GetString(1)),
                    KeptSessions.Unpack(row.Bytes(2)), KeptTrade.Unpack(row.Bytes(3))),
                ("@receipt", run.Receipt)) is [var details]
                ? details
                : throw new LedgerException($"The ledger has run {run.Id}, but not what came of it: it is damaged.");
        }
        catch (FormatException damaged)
        {
            throw new LedgerException(damaged.Message, damaged);
        }
    }

    /// <summary>Gives a run a tag, or takes it away.</summary>
    /// <returns>Whether that changed anything.</returns>
    public bool Tag(KeptRun run, string tag, bool remove = false) => 0 < _connection.Execute(
        remove
            ? "delete from run_tags where run = @run and tag = @tag"
            : "insert into run_tags (run, tag) values (@run, @tag) on conflict do nothing",
        ("@run", run.Number), ("@tag", tag));

    /// <summary>Forgets runs; what came of them too, where no other run came to the same. Trials stay counted.</summary>
    public void Remove(IReadOnlyList<KeptRun> runs) => _connection.Transact(() =>
    {
        foreach (var run in runs)
        {
            _connection.Execute("delete from run_tags where run = @run", ("@run", run.Number));
            _connection.Execute("delete from runs where number = @run", ("@run", run.Number));
            _connection.Execute(
                "delete from results where receipt = @receipt and not exists (select 1 from runs where runs.receipt = @receipt)",
                ("@receipt", run.Receipt));
        }

        return runs.Count;
    });

    List<KeptRun> Where(string condition, (string Name, object? Value) parameter) => WithTags(_connection.Query(
        $"select {KeptRun.Columns} from runs where {condition} order by runs.number", KeptRun.Read, parameter));

    List<KeptRun> WithTags(List<KeptRun> runs)
    {
        if (runs.Count == 0) return runs;
        var tags = _connection.Query(
            "select run, tag from run_tags where run between @first and @last order by tag",
            row => (Run: row.GetInt64(0), Tag: row.GetString(1)),
            ("@first", runs.Min(run => run.Number)), ("@last", runs.Max(run => run.Number))).ToLookup(pair => pair.Run, pair => pair.Tag);
        return tags.Count == 0 ? runs : [.. runs.Select(run => run with { Tags = [.. tags[run.Number]] })];
    }
}
