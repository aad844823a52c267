using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>The straight line, by least squares, that gives the first source from the second over a window.</summary>
public sealed class OlsSlopeIntercept : Indicator
{
    public OlsSlopeIntercept(Line first, Line second, int period = 10)
        : base(first, second)
    {
        var minPeriod = Math.Max(first.SourcePeriod, second.SourcePeriod) + period - 1;
        Slope = Declare("Slope", Computed.Formula("Slope", new SlopeFormula(period), minPeriod, first, second));
        Intercept = Declare("Intercept", Computed.Formula(
            "Intercept", new InterceptFormula(period), minPeriod, first, second, Slope));
    }

    public Line Slope { get; }

    public Line Intercept { get; }
}

/// <summary>Sources: what is explained, what explains it.</summary>
readonly record struct SlopeFormula(int Period) : IFormula
{
    public double At(in Inputs x, int i)
    {
        var y = x.A.Slice(i - Period + 1, Period);
        var z = x.B.Slice(i - Period + 1, Period);
        var (yMean, zMean) = (Moments.Mean(y), Moments.Mean(z));
        var (both, own) = (0d, 0d);
        for (var k = 0; k < Period; k++)
        {
            both += (y[k] - yMean) * (z[k] - zMean);
            own += (z[k] - zMean) * (z[k] - zMean);
        }

        return both / own;
    }
}

/// <summary>Sources: as the slope, and the slope.</summary>
readonly record struct InterceptFormula(int Period) : IFormula
{
    public double At(in Inputs x, int i)
    {
        var start = i - Period + 1;
        return Moments.Mean(x.A.Slice(start, Period)) - x.C[i] * Moments.Mean(x.B.Slice(start, Period));
    }
}
