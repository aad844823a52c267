using System.Numerics;
using System.Runtime.CompilerServices;

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

    public static double Of(ReadOnlySpan<double> values)
    {
        var (sum, lanes, at) = (default(TwofoldSum), default(TwofoldLanes), 0);
        // An exact sum does not depend on the order: as many as the machine adds at once, and two such sums to fill its pipes.
        if (values.Length >= 4 * Vector<double>.Count)
        {
            var more = default(TwofoldLanes);
            for (; at <= values.Length - (2 * Vector<double>.Count); at += 2 * Vector<double>.Count)
            {
                lanes.Add(new(values[at..]));
                more.Add(new(values[(at + Vector<double>.Count)..]));
            }

            lanes.AddTo(ref sum);
            more.AddTo(ref sum);
        }

        for (; at < values.Length; at++) sum.Add(values[at]);
        return sum.IsExact ? sum.Value : OfParts(values);
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
