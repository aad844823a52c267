using System.Diagnostics.CodeAnalysis;

namespace Bifrost.Engine.Sweep;

/// <summary>Two sets are one where all their values are equal.</summary>
sealed class SameValues : IEqualityComparer<double[]>
{
    const ulong Prime = 0x0000_0100_0000_01B3;

    public static SameValues Instance { get; } = new();

    public bool Equals(double[]? x, double[]? y) => x.AsSpan().SequenceEqual(y);

    /// <summary>The same in every process (Fowler, Noll and Vo), though nothing depends on it.</summary>
    public int GetHashCode([DisallowNull] double[] obj)
    {
        var hash = 0xCBF2_9CE4_8422_2325;
        // Adding zero makes one of both zeros, which are equal.
        foreach (var value in obj) hash = (hash ^ BitConverter.DoubleToUInt64Bits(value + 0)) * Prime;
        return (int)(hash ^ (hash >> 32));
    }
}
