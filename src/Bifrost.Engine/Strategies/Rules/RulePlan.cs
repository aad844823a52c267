namespace Bifrost.Engine.Strategies;

/// <summary>
/// A strategy written as rules of the expression language: when to enter and to leave, how much, where the stop is. Rules and numbers
/// may name parameters ($fast). docs/rule-strategies.md describes it and its file forms.
/// </summary>
public sealed record RulePlan
{
    public required string Name { get; init; }

    /// <summary>What it does, in a sentence.</summary>
    public string Description { get; init; } = "";

    public IReadOnlyList<RuleParameter> Parameters { get; init; } = [];

    /// <summary>When to buy; null: never.</summary>
    public RuleSide? Long { get; init; }

    /// <summary>When to sell short; null: never.</summary>
    public RuleSide? Short { get; init; }

    /// <summary>Leaves one of the sides out.</summary>
    public RuleDirection Direction { get; init; }

    /// <summary>How large an entry is; null: the strategy's <see cref="Strategy.Sizer"/> says, one unit by default.</summary>
    public RuleSizing? Sizing { get; init; }

    /// <summary>Of both sides, unless a side has its own.</summary>
    public RuleLevel? Stop { get; init; }

    public RuleLevel? Target { get; init; }

    /// <summary>Leave after so many bars, the one of the entry among them; null: no limit.</summary>
    public RuleNumber? HoldingBars { get; init; }

    /// <summary>Bars to wait after an exit before the next entry; 0: none. Null: one trade a feed.</summary>
    public RuleNumber? ReentryWait { get; init; } = new RuleNumber(0);

    /// <summary>Of all feeds together; null: no limit.</summary>
    public RuleNumber? MaxPositions { get; init; }

    /// <summary>A rule that gives a number: with more signals than places or cash, the highest are entered first.</summary>
    public string? Rank { get; init; }

    /// <summary>Leave at the open of the last bar. This knows where the bars end.</summary>
    public bool CloseAtEnd { get; init; }

    /// <summary>The defaults of the parameters, in their order.</summary>
    public double[] Defaults => [.. Parameters.Select(parameter => parameter.Default)];

    /// <summary>The position of a parameter in <see cref="Parameters"/>, in any case; -1 when there is none.</summary>
    public int IndexOf(string parameter)
    {
        for (var i = 0; i < Parameters.Count; i++)
        {
            if (Parameters[i].Name.Equals(parameter, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    /// <summary>The numbers that stand beside the rules.</summary>
    internal IEnumerable<RuleNumber> Numbers =>
        from number in ((RuleNumber?[])
        [
            HoldingBars, ReentryWait, MaxPositions, Sizing?.Amount, Sizing?.MaxValue, Sizing?.AtrMultiple, Sizing?.AtrPeriod,
            .. from level in (RuleLevel?[])[Stop, Target, Long?.Stop, Long?.Target, Short?.Stop, Short?.Target]
               from each in (RuleNumber?[])[level?.Amount, level?.AtrPeriod]
               select each,
        ])
        where number is not null
        select number.Value;

    /// <summary>Whether a side has rules and the direction does not leave it out.</summary>
    public bool Trades(bool isLong) =>
        (isLong ? Long : Short) is not null && Direction != (isLong ? RuleDirection.Short : RuleDirection.Long);

    /// <summary>The rules of a side that trades; null of one that does not.</summary>
    internal RuleSide? Side(bool isLong) => Trades(isLong) ? isLong ? Long : Short : null;

    internal RuleLevel? StopOf(bool isLong) => Side(isLong)?.Stop ?? Stop;

    internal RuleLevel? TargetOf(bool isLong) => Side(isLong)?.Target ?? Target;
}

public enum RuleDirection
{
    Both,
    Long,
    Short,
}

/// <summary>When one side enters and leaves. An entry signal of the other side leaves, too, and turns the position around.</summary>
/// <param name="Entry">A rule that gives a condition.</param>
/// <param name="Exit">A rule that gives a condition; null: only stop, target, holding period and the other side end the trade.</param>
public sealed record RuleSide(string Entry, string? Exit = null)
{
    public RuleLevel? Stop { get; init; }

    public RuleLevel? Target { get; init; }
}

/// <summary>A number that rules name as $name.</summary>
/// <param name="Name">A letter, then letters, digits and underscores.</param>
/// <param name="Help">What it is, in a few words and with its unit.</param>
public sealed record RuleParameter(string Name, double Default, string Help = "")
{
    /// <summary>The smallest value allowed.</summary>
    public double Min { get; init; } = double.NegativeInfinity;

    /// <summary>The largest value allowed.</summary>
    public double Max { get; init; } = double.PositiveInfinity;
}

/// <summary>A number of a plan, written out or a parameter.</summary>
/// <param name="Parameter">Its name without the $; null: <paramref name="Value"/> counts.</param>
public readonly record struct RuleNumber(double Value, string? Parameter = null)
{
    public static implicit operator RuleNumber(double value) => new(value);

    public static RuleNumber Of(string parameter) => new(double.NaN, parameter);

    /// <summary>As rules and files write it.</summary>
    public override string ToString() => Parameter is null ? $"{Value:R}" : $"${Parameter}";

    internal double In(RulePlan plan, ReadOnlySpan<double> values) => Parameter is null ? Value : values[plan.IndexOf(Parameter)];
}
