using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>As <see cref="Macd"/>, with the distance between the difference and its average.</summary>
public sealed class MacdHisto : Indicator
{
    public MacdHisto(
        Line source, int fast = 12, int slow = 26, int signal = 9, MovingAverage average = MovingAverage.Exponential)
        : base(source)
    {
        var macd = new Macd(source, fast, slow, signal, average);
        Difference = Declare("Macd", macd.Difference);
        Signal = Declare("Signal", macd.Signal);
        Histogram = Declare("Histogram", macd.Difference - macd.Signal);
    }

    public Line Difference { get; }

    public Line Signal { get; }

    public Line Histogram { get; }
}
