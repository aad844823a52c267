using Bifrost.Engine.Broker;

namespace Bifrost.Engine.Strategies;

/// <summary>
/// The numbers of a plan for one run, and what follows from them: the strategy and the rules kernel decide with these same functions.
/// </summary>
readonly record struct RuleTerms
{
    public SideTerms Long { get; init; }

    public SideTerms Short { get; init; }

    public RuleSizeMethod Method { get; init; }

    public double Size { get; init; }

    public double AtrMultiple { get; init; }

    /// <summary>Infinity without a limit.</summary>
    public double MaxValue { get; init; }

    public bool Whole { get; init; }

    /// <summary>The largest whole number without a limit.</summary>
    public int HoldingBars { get; init; }

    /// <summary>Bars after an exit; the largest whole number: no second entry.</summary>
    public int Wait { get; init; }

    public int MaxPositions { get; init; }

    public static RuleTerms Of(RulePlan plan, ReadOnlySpan<double> values) => new()
    {
        Long = SideTerms.Of(plan, isLong: true, values),
        Short = SideTerms.Of(plan, isLong: false, values),
        Method = plan.Sizing?.Method ?? RuleSizeMethod.Units,
        Size = plan.Sizing?.Amount.In(plan, values) ?? 1,
        AtrMultiple = plan.Sizing?.AtrMultiple.In(plan, values) ?? 0,
        MaxValue = plan.Sizing?.MaxValue?.In(plan, values) ?? double.PositiveInfinity,
        Whole = plan.Sizing?.Whole ?? false,
        HoldingBars = Count(plan.HoldingBars?.In(plan, values)),
        Wait = Count(plan.ReentryWait?.In(plan, values)),
        MaxPositions = Count(plan.MaxPositions?.In(plan, values)),
    };

    public SideTerms Side(bool isLong) => isLong ? Long : Short;

    /// <summary>The units of an entry; 0: none.</summary>
    /// <param name="price">The close of the signal's bar.</param>
    /// <param name="equity">The value of the account then.</param>
    /// <param name="cash">What may be spent.</param>
    /// <param name="stopValue">What the stop's rule gave; see <see cref="RuleLevel.Rule"/>.</param>
    /// <param name="atr">The average true range of <see cref="RuleSizeMethod.AtrRisk"/>.</param>
    public double SizeFor(
        bool isLong, CommissionScheme scheme, double price, double equity, double cash, double stopValue, double atr)
    {
        var unit = scheme.CostOf(1, price);
        var size = Method switch
        {
            RuleSizeMethod.Units => Size,
            RuleSizeMethod.Cash => Size / unit,
            RuleSizeMethod.PercentOfEquity => equity * (Size / 100) / unit,
            RuleSizeMethod.PercentOfCash => cash * (Size / 100) / unit,
            RuleSizeMethod.Risk => equity * (Size / 100) / (Side(isLong).StopDistance(price, stopValue) * Math.Abs(scheme.Multiplier)),
            _ => equity * (Size / 100) / (AtrMultiple * atr * Math.Abs(scheme.Multiplier)),
        };
        if (Method != RuleSizeMethod.Units) size = Math.Min(size, cash / unit);
        size = Math.Min(size, MaxValue / unit);
        if (Whole) size = Math.Truncate(size);
        return size > 0 && double.IsFinite(size) ? size : 0;
    }

    static int Count(double? number) => number is { } count && count < int.MaxValue ? (int)count : int.MaxValue;
}

/// <summary>Stop and target of one side, in numbers.</summary>
readonly record struct SideTerms(
    bool Trades, int Sign, RuleLevelKind Stop, double StopAmount, RuleLevelKind Target, double TargetAmount)
{
    public bool Trails => Stop is RuleLevelKind.TrailingPercent or RuleLevelKind.TrailingAtr;

    public static SideTerms Of(RulePlan plan, bool isLong, ReadOnlySpan<double> values) => plan.Side(isLong) is { } side
        ? new(
            true,
            isLong ? 1 : -1,
            side.Stop?.Kind ?? RuleLevelKind.None,
            side.Stop?.Amount.In(plan, values) ?? 0,
            side.Target?.Kind ?? RuleLevelKind.None,
            side.Target?.Amount.In(plan, values) ?? 0)
        : default;

    /// <summary>Whether stop and target can be said on the bar of the signal; without them nothing is entered.</summary>
    public bool AreKnown(double stopValue, double targetValue) =>
        (!Needs(Stop) || double.IsFinite(stopValue)) && (!Needs(Target) || double.IsFinite(targetValue));

    /// <summary>How far the stop is from a price, in units of the price.</summary>
    public double StopDistance(double price, double value) =>
        Stop == RuleLevelKind.Price ? Math.Abs(price - value) : Distance(Stop, StopAmount, price, value);

    /// <summary>The trigger of a stop that stands still.</summary>
    public double StopLevel(double entry, double value) =>
        Stop == RuleLevelKind.Price ? value : entry - (Sign * Distance(Stop, StopAmount, entry, value));

    public double TargetLevel(double entry, double stopValue, double value) => Target switch
    {
        RuleLevelKind.Price => value,
        RuleLevelKind.Risk => entry + (Sign * (TargetAmount * StopDistance(entry, stopValue))),
        _ => entry + (Sign * Distance(Target, TargetAmount, entry, value)),
    };

    static bool Needs(RuleLevelKind kind) => kind is RuleLevelKind.Atr or RuleLevelKind.TrailingAtr or RuleLevelKind.Price;

    static double Distance(RuleLevelKind kind, double amount, double price, double value) =>
        kind is RuleLevelKind.Atr or RuleLevelKind.TrailingAtr ? amount * value : price * (amount / 100);
}
