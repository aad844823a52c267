namespace Bifrost.Engine.Sweep;

/// <summary>Texts in no order; the value is the place of the text.</summary>
sealed class ChoiceAxis : ParameterAxis
{
    readonly string[] _texts;

    public ChoiceAxis(string name, string[] texts)
        : base(name)
    {
        Check(texts.Length > 0, $"{name} has no values.");
        foreach (var text in texts)
            Check(texts.Count(other => other.Equals(text, StringComparison.OrdinalIgnoreCase)) == 1, $"{name}: {text} is listed twice.");
        _texts = texts;
    }

    public override long? Count => _texts.Length;

    public override double Lowest => 0;

    public override double Highest => _texts.Length - 1;

    public override bool IsWhole => false;

    public override IReadOnlyList<string>? Texts => _texts;

    public override double ValueAt(long index) => index >= 0 && index < _texts.Length
        ? index
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"{this} has {_texts.Length} values.");

    public override long IndexOf(double value) => value >= 0 && value < _texts.Length && value == Math.Floor(value) ? (long)value : -1;

    public override double FromUnit(double unit) => Math.Clamp((int)(unit * _texts.Length), 0, _texts.Length - 1);

    public override double ToUnit(double value) => (value + 0.5) / _texts.Length;

    public override string ToString() => $"{Name}={string.Join(',', _texts)}";
}
