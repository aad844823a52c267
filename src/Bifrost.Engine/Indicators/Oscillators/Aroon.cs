using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// The two halves of the Aroon family; the window holds one bar more than the period, so that both ends are reached.
/// </summary>
static class Aroon
{
    public static Line Up(Candles bars, int period) => Scale(new FindFirstIndexHighest(bars.High, period + 1), period);

    public static Line Down(Candles bars, int period) => Scale(new FindFirstIndexLowest(bars.Low, period + 1), period);

    static Line Scale(Indicator ago, int period) => 100.0 / period * (period - ago);
}
