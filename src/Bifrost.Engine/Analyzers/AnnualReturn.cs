using Bifrost.Engine.Data;

namespace Bifrost.Engine.Analyzers;

/// <summary>
/// The simple return of each calendar year of the first feed, as a fraction. The first starts from the value at the end of the
/// first bar, unlike <see cref="TimeReturn"/>, which starts from the initial value.
/// </summary>
public sealed class AnnualReturn : AccountAnalyzer
{
    readonly List<(int Year, double Return)> _years = [];
    int _year = -1;
    double _start;
    double _last;

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
        if (Strategy.Data.Length == 0) return;

        var feed = Strategy.Data;
        var year = UtcTime.ToDateTime(feed.Session.LocalMidnight(feed.Time)).Year;
        if (_year < 0) _start = AccountValue;
        else if (year > _year) Close();

        _year = Math.Max(_year, year);
        _last = AccountValue;
    }

    protected internal override void Stop()
    {
        if (_year >= 0) Close();
    }

    void Close()
    {
        _years.Add((_year, (_last / _start) - 1));
        _start = _last;
    }
}
