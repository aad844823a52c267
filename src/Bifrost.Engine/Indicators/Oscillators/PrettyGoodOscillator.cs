using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>How many average true ranges the close is from its average (Johnson).</summary>
public sealed class PrettyGoodOscillator : Indicator
{
    public PrettyGoodOscillator(Candles bars, int period = 14, MovingAverage average = MovingAverage.Simple)
        : base(bars) => Ranges = Declare(
            "PrettyGoodOscillator", (bars.First - average.Of(bars.First, period)) / new Atr(bars, period));

    public Line Ranges { get; }
}
