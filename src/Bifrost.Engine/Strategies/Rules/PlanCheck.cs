namespace Bifrost.Engine.Strategies;

/// <summary>What a plan may say. The messages name the property, the value and what is allowed.</summary>
static class PlanCheck
{
    /// <exception cref="RulePlanException">Something is not allowed.</exception>
    public static void Require(RulePlan plan)
    {
        Parameters(plan);
        RequireRules(plan);
        RequireNumbers(plan, plan.Defaults);
        PlanRules.Of(plan, plan.Defaults);
    }

    static void RequireRules(RulePlan plan)
    {
        if (plan.Long is null && plan.Short is null)
            throw new RulePlanException("long", "missing, and so is short; one of them is expected");
        var side = plan.Direction == RuleDirection.Short ? "short" : "long";
        if (plan.Side(true) is null && plan.Side(false) is null)
            throw new RulePlanException("direction", $"`{side}` leaves nothing to trade: there are no rules under {side}");
    }

    /// <summary>Checks the numbers with values for the parameters.</summary>
    public static void RequireNumbers(RulePlan plan, ReadOnlySpan<double> values)
    {
        Numbers(plan, values);
        Sides(plan, values);
    }

    public static void Set(RulePlan plan, double[] values, string name, double value)
    {
        var index = plan.IndexOf(name);
        if (index < 0) throw new ArgumentException($"{name} is no parameter of {plan.Name}; {Listed(plan)}.", nameof(name));
        var parameter = plan.Parameters[index];
        if (!(value >= parameter.Min && value <= parameter.Max && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(value), value, $"{parameter.Name} of {plan.Name} must be a number from {parameter.Min} to {parameter.Max}.");
        }

        values[index] = value;
    }

    static void Parameters(RulePlan plan)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in plan.Parameters)
        {
            var property = $"parameters.{parameter.Name}";
            if (!IsName(parameter.Name))
                throw new RulePlanException(property, $"`{parameter.Name}` is no name; a letter is expected, then letters, digits and _");
            if (!names.Add(parameter.Name)) throw new RulePlanException(property, "there are two of that name, in whatever case");
            if (!(parameter.Default >= parameter.Min && parameter.Default <= parameter.Max && double.IsFinite(parameter.Default)))
            {
                throw new RulePlanException(
                    property, $"the default {parameter.Default} is outside of {parameter.Min} to {parameter.Max}");
            }
        }
    }

    static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    static void Numbers(RulePlan plan, ReadOnlySpan<double> values)
    {
        Above(plan, values, plan.HoldingBars, "holding_bars", 1, whole: true);
        Above(plan, values, plan.ReentryWait, "reentry.wait", 0, whole: true);
        Above(plan, values, plan.MaxPositions, "max_positions", 1, whole: true);
        if (plan.Sizing is not { } sizing) return;
        Above(plan, values, sizing.Amount, "sizing", 0);
        Above(plan, values, sizing.MaxValue, "sizing.max_value", 0);
        Above(plan, values, sizing.AtrMultiple, "sizing.atr_multiple", 0);
        Above(plan, values, sizing.AtrPeriod, "sizing.atr_period", 1, whole: true);
    }

    static void Sides(RulePlan plan, ReadOnlySpan<double> values)
    {
        foreach (var (name, isLong) in (ReadOnlySpan<(string, bool)>)[("long", true), ("short", false)])
        {
            if (!plan.Trades(isLong)) continue;
            var (stop, target) = (plan.StopOf(isLong), plan.TargetOf(isLong));
            Level(plan, values, stop, $"{name}.stop");
            Level(plan, values, target, $"{name}.target");
            Together(plan, stop, target, name);
        }
    }

    static void Together(RulePlan plan, RuleLevel? stop, RuleLevel? target, string name)
    {
        if (stop is { Kind: RuleLevelKind.Risk }) throw new RulePlanException($"{name}.stop", "a multiple of the risk is a target");
        if (target is { Kind: RuleLevelKind.TrailingAtr or RuleLevelKind.TrailingPercent })
            throw new RulePlanException($"{name}.target", "a target stands still; only a stop trails");
        if (stop is not null) return;
        if (target is { Kind: RuleLevelKind.Risk })
            throw new RulePlanException($"{name}.target.risk", $"{name} has no stop to multiply the distance of");
        if (plan.Sizing is { Method: RuleSizeMethod.Risk })
            throw new RulePlanException("sizing.risk_percent", $"{name} has no stop that would bound the risk");
    }

    static void Level(RulePlan plan, ReadOnlySpan<double> values, RuleLevel? level, string property)
    {
        if (level is null) return;
        if (level.Kind == RuleLevelKind.Price)
        {
            if (level.Price is null) throw new RulePlanException($"{property}.price", "missing; a rule that gives a number is expected");
            return;
        }

        Above(plan, values, level.Amount, property, 0);
        Above(plan, values, level.AtrPeriod, $"{property}.atr_period", 1, whole: true);
    }

    /// <summary>Checks a number, and the default where it is a parameter.</summary>
    static void Above(RulePlan plan, ReadOnlySpan<double> values, RuleNumber? number, string property, double least, bool whole = false)
    {
        if (number is not { } given) return;
        if (given.Parameter is { } name && plan.IndexOf(name) < 0)
            throw new RulePlanException(property, $"${name} is not among the parameters; {Listed(plan)}");

        var value = given.In(plan, values);
        var isAllowed = double.IsFinite(value) && value >= least && (!whole || value == Math.Floor(value));
        if (isAllowed) return;
        throw new RulePlanException(property, $"{value} is given; a {(whole ? "whole number" : "number")} of {least} or more is expected");
    }

    static string Listed(RulePlan plan) => plan.Parameters.Count == 0 ? "there are none"
        : $"there are {string.Join(", ", plan.Parameters.Select(parameter => $"${parameter.Name}"))}";
}
