using Bifrost.Engine.Data;

namespace Bifrost.Engine.Analyzers;

/// <summary>
/// The simple return of each calendar year of the first feed, as a fraction. The first starts from the value at the end of the
/// first bar, unlike <see cref="TimeReturn"/>, which starts from the initial value. With several feeds <see cref="TimeReturn"/>
/// is the better one: as in the reference engine, the bars of the first feed are paired with the last values, one for each step
/// of the strategy, which are the values at those times only when the first feed has a bar in every step.
/// </summary>
public sealed class AnnualReturn : AccountAnalyzer
{
    readonly List<(int Year, double Return)> _years = [];
    readonly List<double> _values = [];

    /// <summary>By year, complete after the run.</summary>
    public IReadOnlyList<(int Year, double Return)> Years => _years;

    /// <summary>The returns alone, in order.</summary>
    public double[] Values => [.. _years.Select(year => year.Return)];

    public override IReadOnlyDictionary<string, object?> ToDictionary()
    {
        var map = new ResultMap();
        foreach (var (year, value) in _years) map[$"{year}"] = ResultMap.Number(value);
        return map;
    }

    protected internal override void OnBar(int barsMissing)
    {
        // A replayed bar that still builds is one step of the strategy.
        if (_values.Count == Strategy.Length) _values[^1] = AccountValue;
        else _values.Add(AccountValue);
    }

    protected internal override void Stop()
    {
        var length = Math.Min(Strategy.Data.Length, _values.Count);
        if (length == 0) return;

        var start = _values[^length];
        for (var ago = length - 1; ago >= 0; ago--)
        {
            if (ago > 0 && YearAt(ago - 1) <= YearAt(ago)) continue;
            _years.Add((YearAt(ago), (_values[^(ago + 1)] / start) - 1));
            start = _values[^(ago + 1)];
        }
    }

    /// <summary>The local year of the first feed's bar of so many bars ago.</summary>
    int YearAt(int ago)
    {
        var feed = Strategy.Data;
        return UtcTime.ToDateTime(feed.Session.LocalMidnight(feed.TimeAt(-ago))).Year;
    }
}
