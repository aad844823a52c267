using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The average of the distances from the mean.</summary>
public sealed class MeanDeviation : Indicator
{
    /// <param name="source">Whose deviation.</param>
    /// <param name="period">That of both averages.</param>
    /// <param name="average">How the averages are taken.</param>
    /// <param name="mean">The mean, if it is there already.</param>
    public MeanDeviation(Line source, int period = 20, MovingAverage average = MovingAverage.Simple, Line? mean = null)
        : base(source, mean ?? source)
    {
        var distance = LineMath.Abs(source - (mean ?? average.Of(source, period)));
        Deviation = Declare("MeanDeviation", average.Of(distance, period));
    }

    public Line Deviation { get; }
}
