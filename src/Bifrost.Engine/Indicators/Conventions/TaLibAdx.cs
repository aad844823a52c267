using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// TA-Lib's average directional movement index: sums of moves and ranges that lose a part of a period each bar, the
/// first of one bar less; where nothing moves it stays.
/// </summary>
public sealed class TaLibAdx : Indicator
{
    /// <param name="bars">The bars measured.</param>
    /// <param name="period">2 at least.</param>
    public TaLibAdx(Candles bars, int period = 14)
        : base(bars)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 2);
        Index = Declare("TaLibAdx", Computed.Line(
            "TaLibAdx", new TaLibAdxKernel(period), bars.SourcePeriod + 2 * period - 1, bars.High, bars.Low, bars.Close));
    }

    public Line Index { get; }
}

/// <summary>Sources: high, low, close.</summary>
record struct TaLibAdxKernel(int Period) : IKernel
{
    double _plus;
    double _minus;
    double _range;
    double _index;

    public double Seed(in Inputs x, int i)
    {
        for (var k = i - 2 * Period + 2; k <= i - Period; k++) Add(x, k);
        var sum = 0.0;
        for (var k = i - Period + 1; k <= i; k++) sum += Step(x, k) ?? 0;
        return _index = sum / Period;
    }

    public double Append(in Inputs x, int i) =>
        _index = Step(x, i) is { } balance ? (_index * (Period - 1) + balance) / Period : _index;

    /// <summary>In percent, how much one direction outweighs the other; null where nothing moves.</summary>
    double? Step(in Inputs x, int i)
    {
        _plus -= _plus / Period;
        _minus -= _minus / Period;
        _range -= _range / Period;
        Add(x, i);
        if (_range == 0) return null;
        var (plus, minus) = (100 * (_plus / _range), 100 * (_minus / _range));
        return plus + minus == 0 ? null : 100 * (Math.Abs(minus - plus) / (plus + minus));
    }

    void Add(in Inputs x, int i)
    {
        _plus += new DirectionalMoveFormula(Up: true).At(x, i);
        _minus += new DirectionalMoveFormula(Up: false).At(x, i);
        _range += default(TrueRangeFormula).At(x, i);
    }
}
