using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// On-balance volume (Granville 1963): the volume is added where the close rises and taken away where it falls. It
/// starts, as TA-Lib's, with the volume of the first bar.
/// </summary>
public sealed class Obv : Indicator
{
    public Obv(Candles bars)
        : base(bars) => Balance = Declare("Obv", Computed.Line(
            "Obv", default(ObvKernel), Math.Max(bars.Close.MinPeriod, bars.Volume.MinPeriod), bars.Close, bars.Volume));

    public Line Balance { get; }
}

/// <summary>Sources: close, volume.</summary>
record struct ObvKernel : IKernel
{
    double _balance;

    public double Seed(in Inputs x, int i) => _balance = x.B[i];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Append(in Inputs x, int i)
    {
        if (x.A[i] > x.A[i - 1]) _balance += x.B[i];
        else if (x.A[i] < x.A[i - 1]) _balance -= x.B[i];
        return _balance;
    }
}
