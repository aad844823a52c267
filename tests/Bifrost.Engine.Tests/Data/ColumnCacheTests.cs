using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Data;

public sealed class ColumnCacheTests
{
    const int ColumnBytes = 10 * sizeof(double);

    readonly List<string> _computed = [];

    [Fact]
    public void A_column_is_computed_once()
    {
        var cache = new ColumnCache();

        Assert.Same(Ask(cache, "a"), Ask(cache, "a"));
        Assert.Equal(["a"], _computed);
        Assert.Equal(ColumnBytes, cache.Bytes);
    }

    [Fact]
    public void Beyond_the_bound_those_unasked_for_longest_go()
    {
        var cache = new ColumnCache(2 * ColumnBytes);
        foreach (var key in new[] { "a", "b", "a", "c" }) Ask(cache, key);
        Assert.Equal(2 * ColumnBytes, cache.Bytes);

        Ask(cache, "a");
        Ask(cache, "b");

        Assert.Equal(["a", "b", "c", "b"], _computed);
    }

    [Fact]
    public void A_column_larger_than_the_bound_is_held_while_it_is_the_last()
    {
        var cache = new ColumnCache(1);

        Assert.Same(Ask(cache, "a"), Ask(cache, "a"));
        Ask(cache, "b");
        Assert.Equal(ColumnBytes, cache.Bytes);
    }

    [Fact]
    public void A_column_may_be_computed_from_another()
    {
        var cache = new ColumnCache(ColumnBytes);

        cache.GetOrAdd("outer", _ => new(Ask(cache, "inner").Values));

        Assert.Equal(ColumnBytes, cache.Bytes);
    }

    [Fact]
    public void What_cannot_be_computed_is_tried_again()
    {
        var cache = new ColumnCache();
        Assert.Throws<InvalidOperationException>(() => cache.GetOrAdd("a", _ => throw new InvalidOperationException("no")));

        Assert.Equal(10, Ask(cache, "a").Count);
    }

    [Fact]
    public void Many_threads_get_the_same_column()
    {
        var (cache, computed) = (new ColumnCache(), 0);
        var columns = new Column[64];

        Parallel.For(0, columns.Length, index => columns[index] = cache.GetOrAdd(index % 4, key =>
        {
            Interlocked.Increment(ref computed);
            return new(new double[1000 + key]);
        }));

        Assert.Equal(4, computed);
        Assert.All(columns.Index(), column => Assert.Same(columns[column.Index % 4], column.Item));
    }

    Column Ask(ColumnCache cache, string key) => cache.GetOrAdd(key, name =>
    {
        _computed.Add(name);
        return new(new double[10]);
    });
}
