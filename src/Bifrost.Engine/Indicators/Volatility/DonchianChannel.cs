using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Donchian channel: the highest high and the lowest low of the last bars, and their middle. The current bar is one of
/// them: a breakout passes the channel of the bar before.
/// </summary>
public sealed class DonchianChannel : Indicator
{
    public DonchianChannel(Candles bars, int period = 20)
        : base(bars)
    {
        Top = Declare("Top", new Highest(bars.High, period));
        Bottom = Declare("Bottom", new Lowest(bars.Low, period));
        Mid = Declare("Mid", (Top + Bottom) / 2.0);
    }

    public Line Top { get; }

    public Line Bottom { get; }

    public Line Mid { get; }
}
