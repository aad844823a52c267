using System.Runtime.CompilerServices;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// The extreme of a window by the place of the newest one: it moves when a value matches it, and the window is searched
/// only when it drops out. A whole column is filled in blocks of the window's length: each window is the end of one
/// block and the start of the next (van Herk 1992; Gil and Werman 1993), three comparisons a value whatever the period.
/// </summary>
record struct ExtremeKernel<TOrder>(int Period) : IBatchKernel
    where TOrder : struct, IOrder
{
    int _at;

    public double Seed(in Inputs x, int i) => Found(x, Search(x.A, i - Period + 1, i), i);

    public double Append(in Inputs x, int i)
    {
        var oldest = i - Period + 1;
        if (_at < oldest) return Found(x, Search(x.A, oldest, i), i);
        return Found(x, double.IsNaN(x.A[i]) || TOrder.Beyond(x.A[_at], x.A[i]) ? _at : i, i);
    }

    public readonly void Fill(in Inputs x, Span<double> values)
    {
        var first = x.Start - Period + 1;
        if (x.Start >= values.Length) return;
        if (HasGaps(x.A[first..])) FillWithGaps(x, values);
        else FillBlocks(x.A[first..], values[first..]);
    }

    static bool HasGaps(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (double.IsNaN(value)) return true;
        }

        return false;
    }

    readonly void FillWithGaps(in Inputs x, Span<double> values)
    {
        var kernel = this;
        values[x.Start] = kernel.Seed(x, x.Start);
        for (var i = x.Start + 1; i < values.Length; i++) values[i] = kernel.Append(x, i);
    }

    /// <summary>
    /// ends[k] is the extreme of the block before from its k-th value on; ends[Period] stands for none of it.
    /// </summary>
    readonly void FillBlocks(ReadOnlySpan<double> source, Span<double> values)
    {
        var ends = new double[Period];
        for (var block = 0; block < source.Length; block += Period)
        {
            var length = Math.Min(Period, source.Length - block);
            FillBlock(source.Slice(block, length), values.Slice(block, length), ends, block > 0);
            if (length == Period) KeepEnds(source.Slice(block, length), ends);
        }
    }

    static void FillBlock(ReadOnlySpan<double> source, Span<double> values, ReadOnlySpan<double> ends, bool hasBefore)
    {
        var start = source[0];
        for (var k = 0; k < source.Length; k++)
        {
            start = TOrder.Extreme(start, source[k]);
            if (k + 1 == ends.Length) values[k] = start;
            else if (hasBefore) values[k] = TOrder.Extreme(ends[k + 1], start);
        }
    }

    static void KeepEnds(ReadOnlySpan<double> source, Span<double> ends)
    {
        var end = source[^1];
        for (var k = ends.Length - 1; k >= 0; k--)
        {
            end = TOrder.Extreme(source[k], end);
            ends[k] = end;
        }
    }

    double Found(in Inputs x, int at, int i)
    {
        _at = at;
        return double.IsNaN(x.A[i - Period + 1]) ? double.NaN : x.A[at];
    }

    static int Search(ReadOnlySpan<double> values, int oldest, int newest)
    {
        var at = newest;
        for (var i = newest - 1; i >= oldest; i--)
        {
            if (TOrder.Beyond(values[i], values[at]) || double.IsNaN(values[at])) at = i;
        }

        return at;
    }
}
