namespace Bifrost.Engine.Analyzers;

/// <summary>How far the account is below its highest value so far, at every bar.</summary>
public sealed class DrawDown : AccountAnalyzer
{
    double _peak = double.NegativeInfinity;

    /// <summary>As of the last bar.</summary>
    public DrawDownState Current { get; private set; }

    /// <summary>The largest of each; they need not belong to the same fall.</summary>
    public DrawDownState Largest { get; private set; }

    public override IReadOnlyDictionary<string, object?> ToDictionary()
    {
        var map = Export(Current);
        map["max"] = Export(Largest);
        return map;
    }

    protected internal override void OnBar(int barsMissing)
    {
        var value = AccountValue;
        _peak = Math.Max(_peak, value);
        var money = _peak - value;
        var percent = 100 * money / _peak;
        Current = new(percent != 0 ? Current.Bars + 1 : 0, percent, money);
        Largest = new(
            Math.Max(Largest.Bars, Current.Bars), Math.Max(Largest.Percent, percent), Math.Max(Largest.Money, money));
    }

    static ResultMap Export(DrawDownState state) => new()
    {
        ["len"] = state.Bars,
        ["drawdown"] = ResultMap.Number(state.Percent),
        ["moneydown"] = ResultMap.Number(state.Money),
    };
}

/// <summary>A fall from the highest value.</summary>
/// <param name="Bars">Bars in a row below it.</param>
/// <param name="Percent">Of the highest value: 20 is a fifth.</param>
/// <param name="Money">In money (or, of a fund, in the value of a share).</param>
public readonly record struct DrawDownState(int Bars, double Percent, double Money);
