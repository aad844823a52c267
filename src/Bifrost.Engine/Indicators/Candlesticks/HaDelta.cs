using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The body of the Heikin-Ashi bars, and its average (Vervoort 2004).</summary>
public sealed class HaDelta : Indicator
{
    /// <param name="bars">The bars; see <paramref name="autoHeikin"/>.</param>
    /// <param name="period">That of the average.</param>
    /// <param name="average">How the average is taken.</param>
    /// <param name="autoHeikin">Make Heikin-Ashi bars of them first; not if they are already.</param>
    public HaDelta(Candles bars, int period = 3, MovingAverage average = MovingAverage.Simple, bool autoHeikin = true)
        : base(bars)
    {
        var candles = autoHeikin ? new HeikinAshi(bars) : bars;
        Delta = Declare("Delta", candles.Close - candles.Open);
        Smoothed = Declare("Smoothed", average.Of(Delta, period));
    }

    public Line Delta { get; }

    public Line Smoothed { get; }
}
