using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// The straight line through the last values by least squares, time counted in bars from the oldest at 0: TA-Lib's
/// LINEARREG, LINEARREG_SLOPE, _INTERCEPT and _ANGLE, TSF, and how well the line fits.
/// </summary>
public sealed class LinearRegression : Indicator
{
    /// <param name="source">What is fitted.</param>
    /// <param name="period">How many values; 2 at least.</param>
    public LinearRegression(Line source, int period = 14)
        : base(source)
    {
        if (period < 2)
        {
            throw new ArgumentOutOfRangeException(
                nameof(period), period, $"The period of LinearRegression is {period}; it must be 2 or more.");
        }

        Line Of(string name, RegressionValue value) => Declare(name, Computed.Window(
            name, new FormulaKernel<RegressionFormula>(new(period, value)), period, source));
        Value = Of("Value", RegressionValue.Last);
        Slope = Of("Slope", RegressionValue.Slope);
        Intercept = Of("Intercept", RegressionValue.Intercept);
        Angle = Of("Angle", RegressionValue.Angle);
        Forecast = Of("Forecast", RegressionValue.Forecast);
        RSquared = Of("RSquared", RegressionValue.RSquared);
    }

    /// <summary>The line at the current bar.</summary>
    public Line Value { get; }

    /// <summary>Its rise a bar.</summary>
    public Line Slope { get; }

    /// <summary>The line at the oldest bar of the window.</summary>
    public Line Intercept { get; }

    /// <summary>The arc tangent of the slope, in degrees.</summary>
    public Line Angle { get; }

    /// <summary>The line at the next bar.</summary>
    public Line Forecast { get; }

    /// <summary>The share of the variance that the line explains, 0 to 1; 0 where the source does not move.</summary>
    public Line RSquared { get; }
}
