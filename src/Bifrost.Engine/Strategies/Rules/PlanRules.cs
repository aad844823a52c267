using Bifrost.Engine.Data;
using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Strategies;

/// <summary>The rules of a plan compiled with values for its parameters.</summary>
sealed record PlanRules(SideRules? Long, SideRules? Short, CompiledRule? SizeAtr, CompiledRule? Rank)
{
    public IEnumerable<RuleTimeframe> Timeframes =>
        ((CompiledRule?[])[.. Long?.All ?? [], .. Short?.All ?? [], SizeAtr, Rank])
            .SelectMany(rule => rule?.Timeframes ?? []).Distinct().Order(
                Comparer<RuleTimeframe>.Create((a, b) => (a.Unit, a.Compression).CompareTo((b.Unit, b.Compression))));

    /// <exception cref="RulePlanException">A rule is none, or a number where a condition is needed, or the other way round.</exception>
    public static PlanRules Of(RulePlan plan, ReadOnlySpan<double> values)
    {
        var options = OptionsOf(plan, values);
        return new(
            SideRules.Of(plan, isLong: true, options),
            SideRules.Of(plan, isLong: false, options),
            Compile(plan.Sizing?.Rule, RuleKind.Number, "sizing", options),
            Compile(plan.Rank, RuleKind.Number, "rank", options));
    }

    public static RuleOptions OptionsOf(RulePlan plan, ReadOnlySpan<double> values)
    {
        var given = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < values.Length; i++) given[plan.Parameters[i].Name] = values[i];
        return new() { Parameters = given };
    }

    public static CompiledRule? Compile(string? text, RuleKind kind, string property, RuleOptions options)
    {
        if (text is null) return null;
        try
        {
            var rule = Rule.Parse(text, options);
            return rule.Kind == kind ? rule : throw new RulePlanException(
                property, $"`{text}` gives a {Word(rule.Kind)}; a {Example(kind)} is expected");
        }
        catch (RuleException bad)
        {
            throw new RulePlanException(property, bad.Message, bad);
        }
    }

    static string Word(RuleKind kind) => kind == RuleKind.Condition ? "condition" : "number";

    static string Example(RuleKind kind) => kind == RuleKind.Condition ? "condition, such as close > open," : "number, such as close,";
}

/// <summary>The compiled rules of one side.</summary>
sealed record SideRules(CompiledRule Entry, CompiledRule? Exit, CompiledRule? Stop, CompiledRule? Target)
{
    public CompiledRule?[] All => [Entry, Exit, Stop, Target];

    public static SideRules? Of(RulePlan plan, bool isLong, RuleOptions options)
    {
        if (plan.Side(isLong) is not { } side) return null;
        var name = isLong ? "long" : "short";
        return new(
            PlanRules.Compile(side.Entry, RuleKind.Condition, $"{name}.entry", options)!,
            PlanRules.Compile(side.Exit, RuleKind.Condition, $"{name}.exit", options),
            PlanRules.Compile(plan.StopOf(isLong)?.Rule, RuleKind.Number, $"{name}.stop", options),
            PlanRules.Compile(plan.TargetOf(isLong)?.Rule, RuleKind.Number, $"{name}.target", options));
    }
}

/// <summary>The rules of one side as lines over a feed.</summary>
sealed class SideLines(SideRules rules, Feed feed)
{
    readonly Line _entry = rules.Entry.Over(feed);
    readonly Line? _exit = rules.Exit?.Over(feed);
    readonly Line? _stop = rules.Stop?.Over(feed);
    readonly Line? _target = rules.Target?.Over(feed);

    public bool Enters => _entry[0] == 1;

    public bool Leaves => _exit is not null && _exit[0] == 1;

    public SignalValues Values(Line? sizeAtr) => new(_stop?[0] ?? double.NaN, _target?[0] ?? double.NaN, sizeAtr?[0] ?? double.NaN);
}

/// <summary>Something about a plan is not allowed.</summary>
public sealed class RulePlanException : ArgumentException
{
    internal RulePlanException(string property, string problem, Exception? inner = null)
        : base($"{property}: {problem}", inner) => (Property, Problem) = (property, problem);

    /// <summary>The way to it in the file forms: long.entry, sizing.risk_percent.</summary>
    public string Property { get; }

    public string Problem { get; }
}
