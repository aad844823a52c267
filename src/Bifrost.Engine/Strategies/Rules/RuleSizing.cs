namespace Bifrost.Engine.Strategies;

public enum RuleSizeMethod
{
    /// <summary>So many units.</summary>
    Units,

    /// <summary>Units for an amount of money.</summary>
    Cash,

    /// <summary>Units for a percentage of the account's value.</summary>
    PercentOfEquity,

    /// <summary>Units for a percentage of the cash.</summary>
    PercentOfCash,

    /// <summary>So many that the stop loses a percentage of the account's value: value × risk / distance of the stop.</summary>
    Risk,

    /// <summary>value × risk / (multiple × average true range).</summary>
    AtrRisk,
}

/// <summary>
/// How large an entry is, reckoned at the close of the bar of the signal. All but <see cref="RuleSizeMethod.Units"/> stay within the
/// cash there is; a size that is undefined or not above 0 places no order.
/// </summary>
/// <param name="Amount">Units, money or percent, by the method.</param>
public sealed record RuleSizing(RuleSizeMethod Method, RuleNumber Amount)
{
    /// <summary>Of <see cref="RuleSizeMethod.AtrRisk"/>.</summary>
    public RuleNumber AtrMultiple { get; init; } = 2;

    public RuleNumber AtrPeriod { get; init; } = 14;

    /// <summary>The most money in one entry; null: no limit.</summary>
    public RuleNumber? MaxValue { get; init; }

    /// <summary>Cut fractions of units off.</summary>
    public bool Whole { get; init; } = true;

    public override string ToString() => Method switch
    {
        RuleSizeMethod.Units => $"{Amount} units",
        RuleSizeMethod.Cash => $"{Amount} of money",
        RuleSizeMethod.PercentOfEquity => $"{Amount} % of the account",
        RuleSizeMethod.PercentOfCash => $"{Amount} % of the cash",
        RuleSizeMethod.Risk => $"a risk of {Amount} % of the account",
        _ => $"a risk of {Amount} % of the account at {AtrMultiple} × atr({AtrPeriod})",
    };

    /// <summary>The rule that gives the average true range; null: none is needed.</summary>
    internal string? Rule => Method == RuleSizeMethod.AtrRisk ? $"atr({AtrPeriod})" : null;
}

public enum RuleLevelKind
{
    None,

    /// <summary>A percentage of the price of the entry away from it.</summary>
    Percent,

    /// <summary>So many average true ranges (of the bar of the signal) away from it.</summary>
    Atr,

    /// <summary>A stop that follows the close at a percentage of it.</summary>
    TrailingPercent,

    /// <summary>A stop that follows the close at so many average true ranges of the bar of the signal.</summary>
    TrailingAtr,

    /// <summary>A target so many times as far away as the stop.</summary>
    Risk,

    /// <summary>A price that a rule gives on the bar of the signal.</summary>
    Price,
}

/// <summary>Where a stop or a target lies.</summary>
/// <param name="Amount">Percent, average true ranges or multiples of the risk, by the kind; unused for a price.</param>
public sealed record RuleLevel(RuleLevelKind Kind, RuleNumber Amount)
{
    public RuleNumber AtrPeriod { get; init; } = 14;

    /// <summary>Of <see cref="RuleLevelKind.Price"/>: a rule that gives a number.</summary>
    public string? Price { get; init; }

    public static RuleLevel AtPrice(string rule) => new(RuleLevelKind.Price, 0) { Price = rule };

    /// <summary>The rule that gives the value the level is reckoned with; null: none is needed.</summary>
    internal string? Rule => Kind switch
    {
        RuleLevelKind.Atr or RuleLevelKind.TrailingAtr => $"atr({AtrPeriod})",
        RuleLevelKind.Price => Price,
        _ => null,
    };
}
