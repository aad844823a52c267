namespace Bifrost.Engine.Analyzers;

/// <summary>The fall from the highest value so far, looked at on the first bar of each period only.</summary>
public sealed class TimeDrawDown : PeriodAnalyzer
{
    double _peak = double.NegativeInfinity;
    int _periods;

    /// <summary>The fall at the start of the current period, in percent of the highest value.</summary>
    public double Percent { get; private set; }

    /// <summary>The deepest fall, in percent of the highest value.</summary>
    public double MaxPercent { get; private set; }

    /// <summary>The most periods from one highest value to the next; one that is only reached again does not end the count.</summary>
    public int MaxPeriods { get; private set; }

    public override IReadOnlyDictionary<string, object?> ToDictionary() => new ResultMap
    {
        ["maxdrawdown"] = ResultMap.Number(MaxPercent),
        ["maxdrawdownperiod"] = MaxPeriods,
    };

    protected override void OnPeriod()
    {
        var value = AccountValue;
        if (value > _peak) (_peak, _periods) = (value, 0);

        Percent = 100 * (_peak - value) / _peak;
        if (Percent != 0) _periods++;
        MaxPercent = Math.Max(MaxPercent, Percent);
        MaxPeriods = Math.Max(MaxPeriods, _periods);
    }
}
