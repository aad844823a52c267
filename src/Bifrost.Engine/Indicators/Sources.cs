using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The columns that something is computed from; equal when they are the same columns.</summary>
sealed class Sources(Column[] columns) : IEquatable<Sources>
{
    public int Count => columns.Length;

    public double[] this[int index] => columns[index].Values;

    public bool Equals(Sources? other) => other is not null && columns.AsSpan().SequenceEqual(other.Columns);

    public override bool Equals(object? obj) => Equals(obj as Sources);

    public override int GetHashCode()
    {
        var hash = columns.Length;
        foreach (var column in columns) hash = hash * 31 + RuntimeHelpers.GetHashCode(column);
        return hash;
    }

    Column[] Columns => columns;
}
