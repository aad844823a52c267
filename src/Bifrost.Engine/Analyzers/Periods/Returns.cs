using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Analyzers;

/// <summary>Total, average and annualised return of the account, logarithmic.</summary>
public sealed class Returns : PeriodAnalyzer
{
    double _start;
    int _periods;

    /// <summary>
    /// Periods in a year; null: 252 days, 52 weeks, 12 months or 1 year, by the timeframe or else the first feed's, else 1.
    /// </summary>
    public double? PeriodsPerYear { get; init; }

    public ReturnsResult Result { get; private set; }

    public override IReadOnlyDictionary<string, object?> ToDictionary() => new ResultMap
    {
        ["rtot"] = ResultMap.Number(Result.Total),
        ["ravg"] = ResultMap.Number(Result.Average),
        ["rnorm"] = ResultMap.Number(Result.Annual),
        ["rnorm100"] = ResultMap.Number(Result.AnnualPercent),
    };

    protected internal override void Start()
    {
        base.Start();
        _start = AccountValue;
    }

    protected override void OnPeriod() => _periods++;

    protected internal override void Stop()
    {
        var growth = AccountValue / _start;
        var total = _start == 0 || growth < 0 ? double.NegativeInfinity : Elementary.Log(growth);
        var average = total / _periods;
        var perYear = PeriodsPerYear ?? YearFactors.Of(PeriodTimeframe) ?? YearFactors.Of(Strategy.Data.Timeframe) ?? 1;
        var annual = double.IsNegativeInfinity(average) ? average : Exponential.LessOne(average * perYear);
        Result = new(total, average, annual);
    }
}

/// <summary>Returns of a run.</summary>
/// <param name="Total">ln(final / initial value); −∞ when the account lost more than everything.</param>
/// <param name="Average">Total over the number of periods.</param>
/// <param name="Annual">exp(average × periods in a year) − 1, as a fraction.</param>
public readonly record struct ReturnsResult(double Total, double Average, double Annual)
{
    public double AnnualPercent => Annual * 100;
}
