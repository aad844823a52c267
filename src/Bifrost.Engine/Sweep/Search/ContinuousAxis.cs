using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Sweep;

/// <summary>Any number between two ends, both included; on a log scale each ratio is as likely.</summary>
sealed class ContinuousAxis : ParameterAxis
{
    readonly bool _isLog;

    public ContinuousAxis(string name, double from, double to, bool isLog)
        : base(name)
    {
        Check(double.IsFinite(from) && double.IsFinite(to), $"{name}: the ends {from} and {to} are not both numbers.");
        Check(to > from, $"{name}: the end {to} is not above the start {from}.");
        Check(!isLog || from > 0, $"{name}: a log scale starts above 0, not at {from}.");
        (Lowest, Highest, _isLog) = (from, to, isLog);
    }

    public override long? Count => null;

    public override double Lowest { get; }

    public override double Highest { get; }

    public override bool IsWhole => false;

    public override double ValueAt(long index) => throw new InvalidOperationException($"{this} has no steps to count.");

    public override long IndexOf(double value) => -1;

    public override double FromUnit(double unit)
    {
        var value = _isLog ? Lowest * Elementary.Pow(Highest / Lowest, unit) : Lowest + (Highest - Lowest) * unit;
        return Math.Clamp(value, Lowest, Highest);
    }

    public override double ToUnit(double value) => _isLog
        ? Elementary.Log(value / Lowest) / Elementary.Log(Highest / Lowest)
        : (value - Lowest) / (Highest - Lowest);

    public override string ToString() => $"{Name}={Lowest}..{Highest}{(_isLog ? " log" : "")}";
}
