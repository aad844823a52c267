using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bifrost.Engine.Statistics;

/// <summary>
/// The exactly rounded sum: the double nearest to the true sum, whatever the order of the values. NaN when a value is
/// NaN or when both infinities occur.
/// </summary>
public static class ExactSum
{
    /// <summary>The most non-overlapping parts a sum of doubles can have: each holds at least one of 2,098 bits.</summary>
    const int MaxParts = 2098;

    const int PartsOnStack = 64;

    const int VectorsWorthwhile = 4;

    public static double Of(ReadOnlySpan<double> values) => Of(values, default(Summands.Itself));

    /// <summary>The exactly rounded sum of the rounded squares of what lies between the values and a centre.</summary>
    public static double OfSquares(ReadOnlySpan<double> values, double centre) => Of(values, new Summands.SquareAround(centre));

    /// <summary>The exactly rounded sum of the rounded squares of what the values lack to a target; those above it count nothing.</summary>
    public static double OfSquaredShortfalls(ReadOnlySpan<double> values, double target) =>
        Of(values, new Summands.SquareBelow(target));

    static double Of<TSummand>(ReadOnlySpan<double> values, TSummand summand)
        where TSummand : struct, ISummand
    {
        var sum = default(TwofoldSum);
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        if (vectors.Length >= VectorsWorthwhile && !SumOf(vectors, summand).TryAddTo(ref sum)) return OfSummands(values, summand);
        var rest = vectors.Length >= VectorsWorthwhile ? vectors.Length * Vector<double>.Count : 0;
        foreach (var value in values[rest..]) sum.Add(summand.Of(value));
        return sum.IsExact ? sum.Value : OfSummands(values, summand);
    }

    static TwofoldLanes SumOf<TSummand>(ReadOnlySpan<Vector<double>> vectors, TSummand summand)
        where TSummand : struct, ISummand
    {
        // Two sums side by side, because each addition waits for the one before it.
        var (even, odd) = (default(TwofoldLanes), default(TwofoldLanes));
        var i = 0;
        for (; i + 1 < vectors.Length; i += 2)
        {
            even.Add(summand.Of(vectors[i]));
            odd.Add(summand.Of(vectors[i + 1]));
        }

        if (i < vectors.Length) even.Add(summand.Of(vectors[i]));
        even.Add(odd);
        return even;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static double OfSummands<TSummand>(ReadOnlySpan<double> values, TSummand summand)
        where TSummand : struct, ISummand
    {
        if (typeof(TSummand) == typeof(Summands.Itself)) return OfParts(values);
        var summands = new double[values.Length];
        for (var i = 0; i < summands.Length; i++) summands[i] = summand.Of(values[i]);
        return OfParts(summands);
    }

    /// <summary>The exactly rounded sum of the rounded products of two spans of equal length.</summary>
    public static double OfProducts(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        weights = weights[..values.Length];
        var sum = default(TwofoldSum);
        for (var i = 0; i < values.Length; i++) sum.Add(values[i] * weights[i]);
        return sum.IsExact ? sum.Value : OfPartsOfProducts(values, weights);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static double OfPartsOfProducts(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var products = new double[values.Length];
        for (var i = 0; i < products.Length; i++) products[i] = values[i] * weights[i];
        return OfParts(products);
    }

    /// <summary>Shewchuk's expansion (1997): as many parts as it takes to lose nothing, then one rounding.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static double OfParts(ReadOnlySpan<double> values)
    {
        // A value adds one part at most.
        Span<double> parts = values.Length <= PartsOnStack
            ? stackalloc double[PartsOnStack] : new double[Math.Min(values.Length, MaxParts)];
        var (count, naive) = (0, 0d);
        foreach (var value in values)
        {
            naive += value;
            count = Grow(parts, count, value);
            if (count < 0) return SumWithoutParts(values);
        }

        return double.IsFinite(naive) ? Round(parts[..count]) : SumWithoutParts(values);
    }

    /// <summary>Adds a value to the parts, smallest first; returns their number, negative when they overflow.</summary>
    static int Grow(Span<double> parts, int count, double value)
    {
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            value = TwoSum.Of(value, parts[i], out var lost);
            if (lost != 0) parts[kept++] = lost;
        }

        if (!double.IsFinite(value)) return -1;
        parts[kept] = value;
        return kept + 1;
    }

    /// <summary>One rounding of non-overlapping parts; a tie is decided by the sign of the next part below.</summary>
    static double Round(ReadOnlySpan<double> parts)
    {
        if (parts.IsEmpty) return 0;
        var (i, sum, lost) = (parts.Length - 1, parts[^1], 0d);
        while (i > 0 && lost == 0) sum = TwoSum.Of(sum, parts[--i], out lost);
        if (i == 0 || Math.Sign(lost) != Math.Sign(parts[i - 1])) return sum;
        var away = sum + 2 * lost;
        return away - sum == 2 * lost ? away : sum;
    }

    /// <summary>Infinities and sums beyond the range of doubles: plain addition says what there is to say.</summary>
    static double SumWithoutParts(ReadOnlySpan<double> values)
    {
        var sum = 0d;
        foreach (var value in values) sum += value;
        return sum;
    }
}
