using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Sweep;

/// <summary>
/// Numbers in equal steps. They are kept as whole numbers of a power of ten: one division gives the double nearest to each decimal.
/// </summary>
sealed class SteppedAxis : ParameterAxis
{
    // Whole numbers up to here, and powers of ten up to the 22nd, are exact doubles; their quotient is then the nearest.
    const long ExactMax = 1L << 53;
    const int ScaleMax = 22;

    readonly long _start;
    readonly long _step;
    readonly long _count;
    readonly int _scale;
    readonly double _unit;
    readonly bool _isLog;

    SteppedAxis(string name, long start, long step, long count, int scale, bool isLog)
        : base(name)
    {
        (_start, _step, _count, _scale, _isLog) = (start, step, count, scale, isLog);
        _unit = double.Parse($"1e{scale}");
    }

    public override long? Count => _count;

    public override double Lowest => ValueAt(0);

    public override double Highest => ValueAt(_count - 1);

    public override bool IsWhole => _scale == 0;

    double Step => _step / _unit;

    /// <summary>Half a step beyond the ends, so that the first and the last value get as much of the way as the others.</summary>
    (double Low, double High) LogEnds => (Math.Max(Lowest - Step / 2, Lowest / 2), Highest + Step / 2);

    public static SteppedAxis Of(string name, decimal from, decimal to, decimal step, bool isLog)
    {
        Check(step > 0, $"{name}: the step {step} is not above 0.");
        Check(to >= from, $"{name}: the end {to} lies below the start {from}.");
        Check(!isLog || from > 0, $"{name}: a log scale starts above 0, not at {from}.");
        var scale = Math.Max(ScaleOf(from), ScaleOf(step));
        Check(
            scale <= ScaleMax && Fits(from, scale) && Fits(to, scale) && Fits(step, scale),
            $"{name}: {from}..{to}:{step} has more digits than a double.");
        var (start, end, width) = (Digits(from, scale), Digits(to, scale), Digits(step, scale));
        return new(name, start, width, (end - start) / width + 1, scale, isLog);
    }

    public override double ValueAt(long index) => (_start + index * _step) / _unit;

    public override long IndexOf(double value)
    {
        var steps = Math.Round((value - Lowest) / Step);
        return steps >= 0 && steps < _count && ValueAt((long)steps) == value ? (long)steps : -1;
    }

    public override double FromUnit(double unit)
    {
        if (!_isLog) return ValueAt(Math.Clamp((long)(unit * _count), 0, _count - 1));
        var (low, high) = LogEnds;
        var value = low * Elementary.Pow(high / low, unit);
        return ValueAt(Math.Clamp((long)Math.Round((value - Lowest) / Step), 0, _count - 1));
    }

    public override double ToUnit(double value)
    {
        if (!_isLog) return (IndexOf(value) + 0.5) / _count;
        var (low, high) = LogEnds;
        return Elementary.Log(value / low) / Elementary.Log(high / low);
    }

    public override string ToString() => $"{Name}={Lowest}..{Highest}:{Step}{(_isLog ? " log" : "")}";

    /// <summary>Decimal places without zeros at the end.</summary>
    static int ScaleOf(decimal number)
    {
        int scale = number.Scale;
        while (scale > 0 && decimal.Round(number, scale - 1) == number) scale--;
        return scale;
    }

    static bool Fits(decimal number, int scale) => Math.Abs(number) <= ExactMax / PowerOfTen(scale);

    static long Digits(decimal number, int scale) => (long)decimal.Floor(number * PowerOfTen(scale));

    static decimal PowerOfTen(int scale)
    {
        var power = 1m;
        for (var i = 0; i < scale; i++) power *= 10;
        return power;
    }
}
