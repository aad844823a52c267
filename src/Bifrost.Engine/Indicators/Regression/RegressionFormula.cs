using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>What is asked of a straight line through a window.</summary>
enum RegressionValue
{
    Last,
    Slope,
    Intercept,
    Angle,
    Forecast,
    RSquared,
}

readonly record struct RegressionFormula(int Period, RegressionValue Value) : IFormula
{
    public double At(in Inputs x, int i)
    {
        var window = x.A.Slice(i - Period + 1, Period);
        var (middle, mean) = ((Period - 1) / 2.0, Moments.Mean(window));
        var (both, time, own) = (0.0, 0.0, 0.0);
        for (var k = 0; k < window.Length; k++)
        {
            var (t, y) = (k - middle, window[k] - mean);
            both += t * y;
            time += t * t;
            own += y * y;
        }

        var slope = both / time;
        return Value switch
        {
            RegressionValue.Slope => slope,
            RegressionValue.Intercept => mean - slope * middle,
            RegressionValue.Angle => Trigonometry.Atan(slope) * 180 / Math.PI,
            RegressionValue.Forecast => mean + slope * (middle + 1),
            RegressionValue.RSquared => own == 0 ? 0 : slope * both / own,
            _ => mean + slope * middle,
        };
    }
}
