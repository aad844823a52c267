namespace Bifrost.Engine.Analyzers;

/// <summary>
/// The share of the account that is invested, at every bar: (value − cash) / value. 0 is all cash, 1 all invested. Of a fund
/// the reference engine sets the value of one share against the whole cash, and so does this.
/// </summary>
public sealed class GrossLeverage : AccountAnalyzer
{
    readonly DatedList<double> _values = [];
    double _cash;

    /// <summary>By the time of the first feed's bar.</summary>
    public IReadOnlyList<Dated<double>> Values => _values;

    public override IReadOnlyDictionary<string, object?> ToDictionary() => ResultMap.Of(_values);

    protected internal override void OnValues(double cash, double value, double fundValue, double fundShares) => _cash = cash;

    protected internal override void OnBar(int barsMissing)
    {
        var value = AccountValue;
        if (Strategy.Data.Length > 0) _values.Put(Strategy.Data.DateTime, (value - _cash) / value);
    }
}
