using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Volume-weighted average of the typical price since the start of the session of the feed; NaN before its first
/// volume.
/// </summary>
public sealed class Vwap : Indicator
{
    public Vwap(Candles bars)
        : base(bars)
    {
        var (typical, feed) = (bars.Typical, bars.Close.Feed);
        Average = Declare("Vwap", Computed.Line(
            "Vwap", new SessionVwapKernel(feed.Bars.Times, feed.Session), typical.MinPeriod, typical, bars.Volume));
    }

    public Line Average { get; }
}

/// <summary>Sources: price, volume.</summary>
record struct SessionVwapKernel(long[] Times, Session Session) : IKernel
{
    VwapSum _sum;
    long _end;

    public double Seed(in Inputs x, int i)
    {
        _end = Session.EndAfter(Times[i]);
        return _sum.Add(x.A[i], x.B[i]);
    }

    public double Append(in Inputs x, int i)
    {
        if (Times[i] > _end) (_sum, _end) = (default, Session.EndAfter(Times[i]));
        return _sum.Add(x.A[i], x.B[i]);
    }
}

record struct VwapSum
{
    double _value;
    double _volume;

    /// <summary>The average so far; NaN without volume.</summary>
    public double Add(double price, double volume)
    {
        _value += price * volume;
        _volume += volume;
        return _value / _volume;
    }
}
