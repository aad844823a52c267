using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Analyzers;

/// <summary>
/// The rolling Calmar ratio: mean logarithmic return of the last periods over the deepest drawdown of the run so far
/// (in percent, see <see cref="TimeDrawDown"/>).
/// </summary>
public sealed class Calmar : PeriodAnalyzer
{
    readonly DatedList<double> _ratios = [];
    readonly Queue<double> _values = [];
    TimeDrawDown? _drawdown;

    public Calmar() => Timeframe = Data.Timeframe.Months;

    /// <summary>How many values the window holds, each a period after the one before.</summary>
    public int Window { get; init; } = 36;

    /// <summary>By the key of the period; NaN until the window is full.</summary>
    public IReadOnlyList<Dated<double>> Ratios => _ratios;

    protected internal override IReadOnlyList<Analyzer> Parts =>
        [_drawdown ??= new() { Timeframe = Timeframe, Compression = Compression }];

    public override IReadOnlyDictionary<string, object?> ToDictionary() => ResultMap.Of(_ratios);

    protected internal override void Start()
    {
        base.Start();
        for (var i = 1; i < Window; i++) _values.Enqueue(double.NaN);
        _values.Enqueue(AccountValue);
    }

    protected override void OnPeriod()
    {
        var value = AccountValue;
        _values.Dequeue();
        _values.Enqueue(value);
        var deepest = _drawdown!.MaxPercent == 0 ? double.PositiveInfinity : _drawdown.MaxPercent;
        _ratios.Put(Period, Elementary.Log(value / _values.Peek()) / _values.Count / deepest);
    }

    /// <summary>The last period counts once more, with the final value.</summary>
    protected internal override void Stop() => OnPeriod();
}
