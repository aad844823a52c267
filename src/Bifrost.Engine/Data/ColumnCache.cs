namespace Bifrost.Engine.Data;

/// <summary>
/// Columns by what they were computed from (a record of kernel, arguments, source columns and start), so that a sweep
/// computes each once. Any number of threads may ask; where two ask for one column, one of them computes it and the other waits.
/// </summary>
/// <param name="maxBytes">
/// Of the values kept. Beyond it those that nobody asked for the longest are forgotten, and computed again when they are asked for:
/// a matter of time, never of results. The column asked for last is kept, however large.
/// </param>
public sealed class ColumnCache(long maxBytes = ColumnCache.UsualBytes)
{
    public const long UsualBytes = 256L << 20;

    readonly Lock _gate = new();
    readonly Dictionary<object, LinkedListNode<Entry>> _entries = [];
    readonly LinkedList<Entry> _byUse = [];

    /// <summary>Of the values held now.</summary>
    public long Bytes { get; private set; }

    internal Column GetOrAdd<TKey>(TKey key, Func<TKey, Column> compute)
        where TKey : notnull
    {
        var entry = EntryOf(key, () => compute(key));
        try
        {
            var column = entry.Column.Value;
            if (!entry.IsCounted) Count(entry, column);
            return column;
        }
        catch
        {
            // What failed is no column; the next who asks is told the same.
            Forget(entry);
            throw;
        }
    }

    Entry EntryOf(object key, Func<Column> compute)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var node)) _entries[key] = node = new(new(key, new(compute)));
            else if (node.Next is null) return node.Value;
            else _byUse.Remove(node);
            _byUse.AddLast(node);
            return node.Value;
        }
    }

    void Count(Entry entry, Column column)
    {
        lock (_gate)
        {
            if (entry.IsCounted || !IsHeld(entry)) return;
            entry.Bytes = (long)column.Count * sizeof(double);
            entry.IsCounted = true;
            Bytes += entry.Bytes;
            for (var oldest = _byUse.First; Bytes > maxBytes && oldest is not null;)
            {
                var next = oldest.Next;
                if (oldest.Value.IsCounted && oldest.Value != entry) Drop(oldest);
                oldest = next;
            }
        }
    }

    void Forget(Entry entry)
    {
        lock (_gate)
            if (IsHeld(entry)) Drop(_entries[entry.Key]);
    }

    bool IsHeld(Entry entry) => _entries.TryGetValue(entry.Key, out var node) && node.Value == entry;

    void Drop(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _entries.Remove(node.Value.Key);
        Bytes -= node.Value.Bytes;
    }

    sealed class Entry(object key, Lazy<Column> column)
    {
        public object Key => key;

        public Lazy<Column> Column => column;

        public bool IsCounted { get; set; }

        public long Bytes { get; set; }
    }
}
