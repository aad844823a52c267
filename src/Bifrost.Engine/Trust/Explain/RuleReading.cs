using Bifrost.Engine.Data;
using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Trust;

/// <summary>A part of a rule and what it came to on one bar.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Value">Of a condition 1 met, 0 not met; NaN undefined, which is neither.</param>
/// <param name="Parts">What it is made of; empty of a number, a name or an indicator.</param>
public sealed record RuleReading(string Text, bool IsCondition, double Value, IReadOnlyList<RuleReading> Parts)
{
    public bool IsMet => IsCondition && Value == 1;

    /// <summary>The innermost conditions that keep a condition from being met.</summary>
    public IEnumerable<RuleReading> Unmet()
    {
        if (!IsCondition || IsMet) return [];
        RuleReading[] parts = [.. Parts.Where(part => part.IsCondition).SelectMany(part => part.Unmet())];
        return parts.Length > 0 ? parts : [this];
    }

    /// <param name="options">That the rule was compiled with.</param>
    /// <param name="feed">Of a finished run.</param>
    /// <param name="bar">Which of its bars.</param>
    internal static RuleReading Of(CompiledRule rule, RuleOptions options, Feed feed, int bar) => Of(rule.Expression, options, feed, bar);

    static RuleReading Of(Expression expression, RuleOptions options, Feed feed, int bar)
    {
        var rule = Rule.Parse(RulePrinter.Print(expression), options);
        RuleReading[] parts = [.. PartsOf(expression).Select(part => Of(part, options, feed, bar))];
        return new(rule.ToString(), rule.Kind == RuleKind.Condition, rule.Over(feed).Column.Values[bar], parts);
    }

    /// <summary>
    /// What can be told by itself. Of a crossing also the bar before; numbers need no telling, and a part of a longer timeframe has no
    /// value outside of it.
    /// </summary>
    static IEnumerable<Expression> PartsOf(Expression expression) => expression switch
    {
        Binary { Operator: BinaryOperator.CrossesAbove or BinaryOperator.CrossesBelow } crossing => Crossing(crossing.Left, crossing.Right),
        Call { Name: "crosses_above" or "crosses_below", Arguments: [var left, var right] } => Crossing(left.Value, right.Value),
        Binary binary => Told(binary.Left, binary.Right),
        Between between => Told(between.Value, between.Low, between.High),
        Not not => Told(not.Condition),
        Minus minus => Told(minus.Value),
        _ => [],
    };

    static IEnumerable<Expression> Crossing(Expression left, Expression right) =>
        [.. Told(left, right), .. Told(left, right).Select(Expression (part) => new Earlier(part, 1, part.Place))];

    static IEnumerable<Expression> Told(params IEnumerable<Expression> parts) =>
        parts.Where(part => part is not (NumberLiteral or TextLiteral or ParameterUse or NameUse { Name: "symbol" }));
}
