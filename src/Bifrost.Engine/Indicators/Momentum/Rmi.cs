using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Relative momentum index (Altman 1993): the relative strength index of moves over several bars.</summary>
public sealed class Rmi : Indicator
{
    public Rmi(
        Line source, int period = 20, MovingAverage average = MovingAverage.Smoothed, bool safeDivision = false,
        double safeHigh = 100, double safeLow = 50, int lookback = 5)
        : base(source) => Index = Declare(
            "Rmi", new Rsi(source, period, average, safeDivision, safeHigh, safeLow, lookback));

    public Line Index { get; }
}
