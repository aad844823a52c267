using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Analyzers;

/// <summary>
/// Annualised return weighted down by how far the account strays from a path of constant growth, the reference engine's VWR:
/// rnorm100 · (1 − (deviation / most)^tau). See crystalbull.com, "Sharpe ratio better with log returns".
/// </summary>
public sealed class VariabilityWeightedReturn : PeriodAnalyzer
{
    // The value before the run, at the first bar of every period, and at the last bar.
    readonly List<double> _values = [];
    Returns? _returns;
    int _barsOfPeriod;

    /// <summary>See <see cref="Returns.PeriodsPerYear"/>.</summary>
    public double? PeriodsPerYear { get; init; }

    /// <summary>How hard straying is punished.</summary>
    public double Tau { get; init; } = 0.2;

    /// <summary>The deviation at which nothing is left of the return.</summary>
    public double MaxDeviation { get; init; } = 2;

    /// <summary>In percent; NaN with fewer than two stretches between the values.</summary>
    public double Percent { get; private set; } = double.NaN;

    protected internal override IReadOnlyList<Analyzer> Parts =>
        [_returns ??= new() { Timeframe = Timeframe, Compression = Compression, PeriodsPerYear = PeriodsPerYear }];

    public override IReadOnlyDictionary<string, object?> ToDictionary() =>
        new ResultMap { ["vwr"] = ResultMap.Number(Percent) };

    protected internal override void Start()
    {
        base.Start();
        _values.Add(AccountValue);
    }

    protected override void OnPeriod()
    {
        _values.Add(AccountValue);
        _barsOfPeriod = 0;
    }

    protected override void OnBar() => _barsOfPeriod++;

    protected internal override void Stop()
    {
        if (_barsOfPeriod > 1) _values.Add(AccountValue);

        var (returns, strays) = (_returns!.Result, new double[_values.Count - 1]);
        for (var i = 0; i < strays.Length; i++)
            strays[i] = (_values[i + 1] / (_values[i] * Elementary.Exp(returns.Average * (i + 1)))) - 1;
        var deviation = Moments.Deviation(strays, isSample: true);
        Percent = returns.AnnualPercent * (1 - Elementary.Pow(deviation / MaxDeviation, Tau));
    }
}
