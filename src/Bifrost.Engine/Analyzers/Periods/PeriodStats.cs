using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Analyzers;

/// <summary>How the returns of the periods are distributed.</summary>
public sealed class PeriodStats : Analyzer
{
    TimeReturn? _returns;

    public Timeframe? Timeframe { get; init; } = Data.Timeframe.Years;

    /// <summary>Units of the timeframe in a period, below a day; null: as of the first feed.</summary>
    public int? Compression { get; init; } = 1;

    /// <summary>Count periods without change as positive.</summary>
    public bool ZeroIsPositive { get; init; }

    /// <summary>See <see cref="AccountAnalyzer.Fund"/>.</summary>
    public bool? Fund { get; init; }

    public PeriodStatsResult Result { get; private set; }

    protected internal override IReadOnlyList<Analyzer> Parts =>
        [_returns ??= new() { Timeframe = Timeframe, Compression = Compression, Fund = Fund }];

    public override IReadOnlyDictionary<string, object?> ToDictionary() => new ResultMap
    {
        ["average"] = ResultMap.Number(Result.Average),
        ["stddev"] = ResultMap.Number(Result.Deviation),
        ["positive"] = Result.Positive,
        ["negative"] = Result.Negative,
        ["nochange"] = Result.Unchanged,
        ["best"] = ResultMap.Number(Result.Best),
        ["worst"] = ResultMap.Number(Result.Worst),
    };

    protected internal override void Stop()
    {
        var returns = _returns!.Values;
        var average = Moments.Mean(returns);
        var unchanged = returns.Count(value => value == 0);
        Result = new()
        {
            Average = average,
            Deviation = Moments.Deviation(returns, average),
            Positive = returns.Count(value => value > 0) + (ZeroIsPositive ? unchanged : 0),
            Negative = returns.Count(value => value < 0),
            Unchanged = ZeroIsPositive ? 0 : unchanged,
            Best = returns.DefaultIfEmpty(double.NaN).Max(),
            Worst = returns.DefaultIfEmpty(double.NaN).Min(),
        };
    }
}

/// <summary>Statistics over the simple returns of periods, as fractions.</summary>
public readonly record struct PeriodStatsResult
{
    public double Average { get; init; }

    /// <summary>The population deviation.</summary>
    public double Deviation { get; init; }

    /// <summary>The number of periods that gained, lost, and did neither.</summary>
    public int Positive { get; init; }

    public int Negative { get; init; }

    public int Unchanged { get; init; }

    public double Best { get; init; }

    public double Worst { get; init; }
}
