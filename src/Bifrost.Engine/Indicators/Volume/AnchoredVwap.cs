using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Volume-weighted average of the typical price since an event, a high or a report, say; NaN before it and before its
/// first volume.
/// </summary>
public sealed class AnchoredVwap : Indicator
{
    /// <param name="bars">The bars averaged.</param>
    /// <param name="anchor">The first bar that counts closes at this time, UTC, or later. Without it, the first bar.</param>
    public AnchoredVwap(Candles bars, DateTime? anchor = null)
        : base(bars)
    {
        var typical = bars.Typical;
        var kernel = new AnchoredVwapKernel(bars.Close.Feed.Bars.Times, anchor is { } time ? UtcTime.From(time) : long.MinValue);
        Average = Declare("AnchoredVwap", Computed.Line("AnchoredVwap", kernel, typical.MinPeriod, typical, bars.Volume));
    }

    public Line Average { get; }
}

/// <summary>Sources: price, volume.</summary>
record struct AnchoredVwapKernel(long[] Times, long Anchor) : IKernel
{
    VwapSum _sum;

    public double Seed(in Inputs x, int i) => Append(x, i);

    public double Append(in Inputs x, int i) => Times[i] < Anchor ? double.NaN : _sum.Add(x.A[i], x.B[i]);
}
