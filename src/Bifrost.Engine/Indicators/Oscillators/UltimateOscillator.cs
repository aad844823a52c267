using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Ultimate oscillator (Williams 1976): buying pressure over true range, over three periods, the shortest weighing
/// most.
/// </summary>
public sealed class UltimateOscillator : Indicator
{
    public UltimateOscillator(Candles bars, int period1 = 7, int period2 = 14, int period3 = 28)
        : base(bars)
    {
        const double Factor = 100.0 / (4.0 + 2.0 + 1.0);
        var pressure = bars.Close - new TrueLow(bars);
        var range = new TrueRange(bars);
        Line Average(int period) => new SumN(pressure, period) / new SumN(range, period);
        Index = Declare("UltimateOscillator",
            4.0 * Factor * Average(period1) + 2.0 * Factor * Average(period2) + Factor * Average(period3));
    }

    public Line Index { get; }
}
