using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Sweep;

/// <summary>
/// A parameter and the values that a search may give it. Every value is a double: a number itself, the place of a choice's text
/// from 0, a flag as 1 or 0. Samplers see the axis as the interval from 0 to 1.
/// </summary>
public abstract class ParameterAxis
{
    private protected ParameterAxis(string name) => Name = name;

    public string Name { get; }

    /// <summary>How many values there are; null where they are without number (between two ends, without a step).</summary>
    public abstract long? Count { get; }

    public abstract double Lowest { get; }

    public abstract double Highest { get; }

    /// <summary>Whether every value is a whole number.</summary>
    public abstract bool IsWhole { get; }

    /// <summary>Whether a value's neighbours mean something: not so for texts, which stand in no order.</summary>
    public bool IsOrdered => Texts is null && !IsFlag;

    /// <summary>What the values of a choice stand for; null of numbers and flags.</summary>
    public virtual IReadOnlyList<string>? Texts => null;

    /// <summary>True and false, as 1 and 0.</summary>
    public virtual bool IsFlag => false;

    /// <summary>The n-th value from 0, in the order of the grid. Only where there are so many.</summary>
    public abstract double ValueAt(long index);

    /// <summary>The place of a value in the order of the grid; -1 where it is none of its values.</summary>
    public abstract long IndexOf(double value);

    /// <summary>
    /// The value at a share of the way, from 0 to 1: each value has an equal part of it, or each ratio where the scale is a log.
    /// </summary>
    public abstract double FromUnit(double unit);

    /// <summary>The middle of the part of the way that is the value's.</summary>
    public abstract double ToUnit(double value);

    /// <summary>The value as it is written on a command line.</summary>
    public string Show(double value) =>
        IsFlag ? value == 1 ? "true" : "false" : Texts is { } texts ? texts[(int)value] : $"{value}";

    /// <summary>
    /// Reads fast=5..50 (whole numbers), fast=5..50:5, stop=0.5..3:0.25, slow=20,50,100, average=sma,ema, stops=true,false,
    /// threshold=0.1..0.9 (any number between, because it is written with a point) and x=1e-4..1e-1 log (each ratio as likely).
    /// </summary>
    /// <exception cref="Rules.RuleException">The text is none of these; the message shows the place and what is allowed.</exception>
    public static ParameterAxis Parse(string text) => new AxisParser(text).Read();

    /// <summary>Whole numbers from one to another, both included where the steps meet it.</summary>
    public static ParameterAxis Whole(string name, long from, long to, long step = 1, bool isLog = false) =>
        SteppedAxis.Of(name, from, to, step, isLog);

    /// <summary>From one number to another in exact decimal steps: 0.1 to 0.3 by 0.1 are the doubles nearest to 0.1, 0.2 and 0.3.</summary>
    public static ParameterAxis Stepped(string name, decimal from, decimal to, decimal step, bool isLog = false) =>
        SteppedAxis.Of(name, from, to, step, isLog);

    /// <summary>Any number between two, for searches that sample.</summary>
    public static ParameterAxis Continuous(string name, double from, double to, bool isLog = false) =>
        new ContinuousAxis(name, from, to, isLog);

    public static ParameterAxis Listed(string name, params IEnumerable<double> values) => new ListedAxis(name, [.. values]);

    public static ParameterAxis Choice(string name, params IEnumerable<string> texts) => new ChoiceAxis(name, [.. texts]);

    /// <summary>True and false, in the order in which they are to be tried.</summary>
    public static ParameterAxis Flag(string name, params IEnumerable<bool> values) =>
        new ListedAxis(name, [.. values.Select(value => value ? 1d : 0)], true);

    /// <summary>What a strategy's parameter has against a value of this axis; null where it takes its ends, or every choice.</summary>
    public string? Misfit(StrategyParameter parameter)
    {
        IEnumerable<double> tried = IsOrdered ? [Lowest, Highest] : Enumerable.Range(0, (int)Count!.Value).Select(i => ValueAt(i));
        foreach (var value in tried)
        {
            if (parameter.Parse(Show(value)) is null) return $"{parameter.Name}={Show(value)}: {parameter.Allowed} is expected";
        }

        return parameter.Kind == ParameterKind.WholeNumber && !IsWhole ? $"{parameter.Name}: whole numbers are expected, not {this}" : null;
    }

    internal FormulaName FormulaName => new(Name, Texts, IsFlag);

    private protected static void Check(bool isAllowed, string message)
    {
        if (!isAllowed) throw new ParameterAxisException(message);
    }
}

/// <summary>Values that cannot make an axis; the message names it, the value and what is allowed.</summary>
public sealed class ParameterAxisException(string message) : ArgumentException(message);
