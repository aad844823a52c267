namespace Bifrost.Engine.Rules;

/// <summary>What was written in another form, as a rule of the language.</summary>
/// <param name="Text">The rule to show; it reads back the same under the conventions of <paramref name="Rule"/>.</param>
/// <param name="Rule">The rule compiled.</param>
public sealed record TranslatedRule(string Text, CompiledRule Rule)
{
    internal static TranslatedRule Of(Expression expression, RuleOptions options, string place)
    {
        var text = RulePrinter.Print(expression);
        try
        {
            return new(text, Rules.Rule.Parse(text, options));
        }
        catch (RuleException refused)
        {
            throw new TranslationException(place, refused.Error.Message);
        }
    }

    /// <summary>The conditions joined from the left, each checked alone so that an error names it.</summary>
    internal static Expression Joined(BinaryOperator join, IReadOnlyList<Expression> conditions) =>
        conditions.Aggregate((left, right) => new Binary(join, left, right, default));
}

/// <summary>What was to be translated is no filter; the message names the part, such as "condition 2, left".</summary>
public sealed class TranslationException(string place, string problem) : FormatException($"{place}: {problem}")
{
    /// <summary>The part that is wrong.</summary>
    public string Place => place;

    /// <summary>What is wrong with it and what would be accepted.</summary>
    public string Problem => problem;
}
