using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Analyzers;

/// <summary>
/// Figures as backtrader's analyzers give them with their default settings, reckoned from session returns: the analyzers of the same
/// names do it bar by bar, with every setting.
/// </summary>
public static class AsBacktrader
{
    const double RiskFreeRate = 0.01;
    const double DaysPerYear = 252;

    /// <summary>Returns' rnorm on daily bars: exp(ln(final / start) / sessions × 252) − 1, as a fraction; NaN without sessions.</summary>
    public static double AnnualReturn(SessionReturns sessions) => sessions.Values.Count == 0
        ? double.NaN
        : Exponential.LessOne(Growth.Log(sessions.Start, sessions.Values[^1]) / sessions.Values.Count * DaysPerYear);

    /// <summary>
    /// SharpeRatio: mean excess of calendar years' returns over a riskless 1 %, over their population deviation; not annualised, and NaN
    /// for a single year.
    /// </summary>
    public static double Sharpe(SessionReturns sessions)
    {
        double[] excess = [.. CalendarReturns.Years(sessions).Select(year => year.Return - RiskFreeRate)];
        var mean = Moments.Mean(excess);
        var deviation = Moments.Deviation(excess, mean);
        return deviation > 0 ? mean / deviation : double.NaN;
    }
}
