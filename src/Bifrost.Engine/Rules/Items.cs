using System.Collections;

namespace Bifrost.Engine.Rules;

/// <summary>A list that is equal to another with equal items in the same order.</summary>
sealed class Items<T>(params T[] items) : IReadOnlyList<T>, IEquatable<Items<T>>
{
    public int Count => items.Length;

    public ReadOnlySpan<T> Span => items;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(Items<T>? other) => other is not null && items.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as Items<T>);

    public override int GetHashCode()
    {
        var hash = items.Length;
        foreach (var item in items) hash = hash * 31 + (item?.GetHashCode() ?? 0);
        return hash;
    }
}
