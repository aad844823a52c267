using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Analyzers;

/// <summary>
/// The Sharpe ratio as the reference engine reckons it: by default of whole calendar years against a riskless 1 % a year, with
/// the population deviation, not annualised. <see cref="Ratios.Sharpe"/> is the usual one.
/// </summary>
public class SharpeRatio : Analyzer
{
    TimeReturn? _returns;
    AnnualReturn? _years;

    /// <summary>The periods whose returns are measured.</summary>
    public Timeframe Timeframe { get; init; } = Timeframe.Years;

    /// <summary>Units of the timeframe in a period, below a day.</summary>
    public int Compression { get; init; } = 1;

    /// <summary>The riskless return of a year, as a fraction.</summary>
    public double RiskFreeRate { get; init; } = 0.01;

    /// <summary>Periods in a year; null: 252 days, 52 weeks, 12 months, 1 year, and none below a day.</summary>
    public double? PeriodsPerYear { get; init; }

    /// <summary>Bring the riskless rate to the periods; otherwise bring the returns to years.</summary>
    public bool ConvertRate { get; init; } = true;

    /// <summary>Multiply by the root of the periods in a year, when the rate is converted.</summary>
    public bool Annualize { get; init; }

    /// <summary>Use the sample deviation (n − 1) instead of the population's.</summary>
    public bool SampleDeviation { get; init; }

    /// <summary>Measure the returns of <see cref="AnnualReturn"/>, whose first year starts from the first bar's value.</summary>
    public bool LegacyAnnual { get; init; }

    /// <summary>See <see cref="AccountAnalyzer.Fund"/>.</summary>
    public bool? Fund { get; init; }

    /// <summary>NaN with too few periods or without deviation.</summary>
    public double Ratio { get; private set; } = double.NaN;

    protected internal override IReadOnlyList<Analyzer> Parts => LegacyAnnual
        ? [_years ??= new()]
        : [_returns ??= new() { Timeframe = Timeframe, Compression = Compression, Fund = Fund }];

    public override IReadOnlyDictionary<string, object?> ToDictionary() =>
        new ResultMap { ["sharperatio"] = ResultMap.Number(Ratio) };

    protected internal override void Stop() => Ratio = LegacyAnnual ? OfYears(_years!.Values) : OfPeriods(_returns!.Values);

    double OfYears(double[] returns)
    {
        var excess = Array.ConvertAll(returns, value => value - RiskFreeRate);
        return Over(Moments.Mean(excess), Moments.Deviation(returns));
    }

    double OfPeriods(double[] returns)
    {
        var (rate, perYear) = (RiskFreeRate, PeriodsPerYear ?? YearFactors.Of(Timeframe));
        if (perYear is { } periods)
        {
            if (ConvertRate) rate = Elementary.Pow(1 + rate, 1 / periods) - 1;
            else returns = Array.ConvertAll(returns, value => Elementary.Pow(1 + value, periods) - 1);
        }

        var excess = Array.ConvertAll(returns, value => value - rate);
        var mean = Moments.Mean(excess);
        var ratio = Over(mean, Moments.Deviation(excess, mean, SampleDeviation));
        return Annualize && ConvertRate && perYear is { } factor ? Math.Sqrt(factor) * ratio : ratio;
    }

    static double Over(double mean, double deviation) => deviation == 0 ? double.NaN : mean / deviation;
}

/// <summary><see cref="SharpeRatio"/>, annualised.</summary>
public sealed class AnnualizedSharpeRatio : SharpeRatio
{
    public AnnualizedSharpeRatio() => Annualize = true;
}
