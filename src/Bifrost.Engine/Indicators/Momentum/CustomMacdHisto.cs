using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>As <see cref="MacdHisto"/>, with the parts of the histogram above and below zero, for charts to fill.</summary>
public sealed class CustomMacdHisto : Indicator
{
    public CustomMacdHisto(
        Line source, int fast = 12, int slow = 26, int signal = 9, MovingAverage average = MovingAverage.Exponential)
        : base(source)
    {
        var macd = new MacdHisto(source, fast, slow, signal, average);
        Difference = Declare("Macd", macd.Difference);
        Signal = Declare("Signal", macd.Signal);
        Histogram = Declare("Histogram", macd.Histogram);
        Above = Declare("Above", LineMath.Max(macd.Histogram, 0.0));
        Below = Declare("Below", LineMath.Min(macd.Histogram, 0.0));
    }

    public Line Difference { get; }

    public Line Signal { get; }

    public Line Histogram { get; }

    public Line Above { get; }

    public Line Below { get; }
}
