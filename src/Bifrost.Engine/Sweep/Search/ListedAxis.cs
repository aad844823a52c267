namespace Bifrost.Engine.Sweep;

/// <summary>Values that are given one by one, in the order in which they are tried.</summary>
sealed class ListedAxis : ParameterAxis
{
    readonly double[] _values;
    readonly double[] _ascending;

    public ListedAxis(string name, double[] values, bool isFlag = false)
        : base(name)
    {
        Check(values.Length > 0, $"{name} has no values.");
        foreach (var value in values)
        {
            Check(double.IsFinite(value), $"{name}: {value} is no number.");
            Check(Array.IndexOf(values, value) == Array.LastIndexOf(values, value), $"{name}: {value} is listed twice.");
        }

        (_values, _ascending, IsFlag) = (values, [.. values.Order()], isFlag);
    }

    public override long? Count => _values.Length;

    public override double Lowest => _ascending[0];

    public override double Highest => _ascending[^1];

    public override bool IsWhole => Array.TrueForAll(_values, value => value == Math.Floor(value));

    public override bool IsFlag { get; }

    public override double ValueAt(long index) => _values[index];

    public override long IndexOf(double value) => Array.IndexOf(_values, value);

    public override double FromUnit(double unit) => _ascending[Math.Clamp((int)(unit * _ascending.Length), 0, _ascending.Length - 1)];

    public override double ToUnit(double value) => (Array.IndexOf(_ascending, value) + 0.5) / _ascending.Length;

    public override string ToString() => $"{Name}={string.Join(',', _values.Select(Show))}";
}
