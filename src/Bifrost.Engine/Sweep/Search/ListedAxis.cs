namespace Bifrost.Engine.Sweep;

/// <summary>Values that are given one by one, in the order in which they are tried.</summary>
sealed class ListedAxis : ParameterAxis
{
    readonly double[] _values;

    public ListedAxis(string name, double[] values, bool isFlag = false)
        : base(name)
    {
        Check(values.Length > 0, $"{name} has no values.");
        foreach (var value in values)
        {
            Check(double.IsFinite(value), $"{name}: {value} is no number.");
            Check(Array.IndexOf(values, value) == Array.LastIndexOf(values, value), $"{name}: {value} is listed twice.");
        }

        (_values, IsFlag) = (values, isFlag);
    }

    public override long? Count => _values.Length;

    public override double Lowest => _values.Min();

    public override double Highest => _values.Max();

    public override bool IsWhole => Array.TrueForAll(_values, value => value == Math.Floor(value));

    public override bool IsFlag { get; }

    public override double ValueAt(long index) => _values[index];

    public override long IndexOf(double value) => Array.IndexOf(_values, value);

    public override double FromUnit(double unit) => _values[Math.Clamp((int)(unit * _values.Length), 0, _values.Length - 1)];

    public override double ToUnit(double value) => (IndexOf(value) + 0.5) / _values.Length;

    public override string ToString() => $"{Name}={string.Join(',', _values.Select(Show))}";
}
