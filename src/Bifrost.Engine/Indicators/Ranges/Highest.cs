using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The highest of the last values; NaN where the oldest of them is NaN, later ones are passed over.</summary>
public sealed class Highest : Indicator
{
    public Highest(Line source, int period)
        : base(source) => High = Declare("Highest", Of(source, period));

    public Line High { get; }

    internal static Line Of(Line source, int period) =>
        Computed.Window("Highest", new ExtremeKernel<Greater>(period), period, source);
}

/// <summary>
/// The extreme of a window by the place of the last one: it moves when a value matches it, and the window is searched
/// only when it drops out.
/// </summary>
record struct ExtremeKernel<TBeyond>(int Period) : IKernel
    where TBeyond : struct, IOperation
{
    int _at;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Append(in Inputs x, int i)
    {
        var oldest = i - Period + 1;
        if (i == x.Start || _at < oldest) _at = Search(x.A, oldest, i);
        else if (TBeyond.Of(x.A[_at], x.A[i], i) == 0) _at = double.IsNaN(x.A[i]) ? _at : i;
        return double.IsNaN(x.A[oldest]) ? double.NaN : x.A[_at];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Search(ReadOnlySpan<double> values, int oldest, int newest)
    {
        var at = newest;
        for (var i = newest - 1; i >= oldest; i--)
        {
            if (TBeyond.Of(values[i], values[at], i) != 0 || double.IsNaN(values[at])) at = i;
        }

        return at;
    }
}
