using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Heikin-Ashi bars: each opens in the middle of the one before and closes at the mean of its prices.
/// </summary>
public sealed class HeikinAshi : Indicator
{
    public HeikinAshi(Candles bars)
        : base(bars)
    {
        var close = (bars.Open + bars.High + bars.Low + bars.Close) / 4.0;
        var open = Computed.Line(
            "Open", default(HeikinAshiOpen), Math.Max(bars.SourcePeriod, close.MinPeriod), bars.Open, bars.Close, close);
        Open = Declare("Open", open, open.MinPeriod + 1);
        High = Declare("High", LineMath.Max(bars.High, Open, close));
        Low = Declare("Low", LineMath.Min(bars.Low, Open, close));
        Close = Declare("Close", close);
    }

    public Line Open { get; }

    public Line High { get; }

    public Line Low { get; }

    public Line Close { get; }

    public static implicit operator Candles(HeikinAshi bars) => new(bars.Open, bars.High, bars.Low, bars.Close)
    {
        SourcePeriod = bars.MinPeriod, First = bars,
    };
}

/// <summary>Sources: open, close, Heikin-Ashi close.</summary>
record struct HeikinAshiOpen : IKernel
{
    double _open;

    public double Seed(in Inputs x, int i) => _open = (x.A[i] + x.B[i]) / 2.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Append(in Inputs x, int i) => _open = (_open + x.C[i - 1]) / 2.0;
}
