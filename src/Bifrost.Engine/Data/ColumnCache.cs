namespace Bifrost.Engine.Data;

/// <summary>
/// Columns by what they were computed from (a record of kernel, arguments, source columns and start), so that a sweep
/// computes each once.
/// </summary>
public sealed class ColumnCache
{
    readonly Dictionary<object, Column> _columns = [];

    internal Column GetOrAdd<TKey>(TKey key, Func<TKey, Column> compute)
        where TKey : notnull
    {
        if (!_columns.TryGetValue(key, out var column)) _columns[key] = column = compute(key);
        return column;
    }
}
