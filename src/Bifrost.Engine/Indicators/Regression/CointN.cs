using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>Whether two lines moved together over a window; see <see cref="Cointegration"/>.</summary>
public sealed class CointN : Indicator
{
    public CointN(
        Line first, Line second, int period = 10, CointegrationTrend trend = CointegrationTrend.Constant)
        : base(first, second)
    {
        var minPeriod = Math.Max(first.SourcePeriod, second.SourcePeriod) + period - 1;
        Score = Declare("Score", Computed.Formula(
            "Score", new CointegrationFormula(period, trend), minPeriod, first, second));
        PValue = Declare("PValue", Computed.Formula("PValue", new PValueFormula(trend), Score));
    }

    public Line Score { get; }

    public Line PValue { get; }
}

readonly record struct CointegrationFormula(int Period, CointegrationTrend Trend) : IFormula
{
    public double At(in Inputs x, int i) => Cointegration.Score(
        x.A.Slice(i - Period + 1, Period), x.B.Slice(i - Period + 1, Period), Trend);
}

readonly record struct PValueFormula(CointegrationTrend Trend) : IFormula
{
    public double At(in Inputs x, int i) => Cointegration.PValue(x.A[i], Trend);
}
