using Bifrost.Engine.Data;

namespace Bifrost.Engine.Rules;

/// <summary>The language of filters, signals and strategies; docs/rules.md describes it.</summary>
public static class Rule
{
    /// <summary>Reads a rule and looks up every name in it.</summary>
    /// <exception cref="RuleException">It is no rule; the message shows where and what would be accepted.</exception>
    /// <param name="text">See docs/rules.md.</param>
    /// <param name="options">Whose conventions hold, the values of its $parameters and its watchlists; null: the defaults.</param>
    public static CompiledRule Parse(string text, RuleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var expression = RuleParser.Parse(text);
        var binder = new Binder(text, options ?? RuleOptions.Default);
        var meaning = binder.Rule(expression);
        return new(text, expression, meaning, [.. binder.Timeframes])
        {
            Conventions = (options ?? RuleOptions.Default).Conventions, Parameters = [.. binder.NamedParameters], Ranks = binder.Ranks,
        };
    }

    /// <summary>The parameters that a rule names, in small letters, without the $ and in alphabetical order.</summary>
    /// <exception cref="RuleException">It cannot be read; names in it are not looked up.</exception>
    public static IReadOnlyList<string> ParametersOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _ = RuleParser.Parse(text);
        return [.. Lexer.Read(text).Where(token => token.Kind == TokenKind.Parameter)
            .Select(token => token.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}

/// <summary>A rule that can be put over any feed.</summary>
public sealed class CompiledRule
{
    readonly Expression _expression;
    readonly Meaning _meaning;

    internal CompiledRule(string text, Expression expression, Meaning meaning, IReadOnlyList<RuleTimeframe> timeframes) =>
        (Text, _expression, _meaning, Timeframes) = (text, expression, meaning, timeframes);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>A condition, or a number to rank or to plot by.</summary>
    public RuleKind Kind => _meaning.Kind;

    /// <summary>The timeframes that it names; a feed of each has to run beside the one it is put over.</summary>
    public IReadOnlyList<RuleTimeframe> Timeframes { get; }

    /// <summary>Whose definitions of indicators its names stand for.</summary>
    public RuleConventions Conventions { get; internal init; }

    /// <summary>The parameters that it names and was compiled with, without the $, in alphabetical order.</summary>
    public IReadOnlyList<string> Parameters { get; internal init; } = [];

    /// <summary>Whether it ranks symbols, so that it depends on the others of the universe or run.</summary>
    public bool IsRanked => Ranks.Count > 0;

    /// <summary>The ranks that it takes, those inside others first.</summary>
    internal IReadOnlyList<RankOf> Ranks { get; init; } = [];

    internal Expression Expression => _expression;

    /// <summary>
    /// The rule over the bars of a feed, a value a bar: of a condition 1 where it is met, 0 where it is not and NaN where
    /// it is undefined, which is neither.
    /// </summary>
    /// <param name="feed">Whose columns are meant.</param>
    /// <param name="feeds">Where its higher timeframes are; null: among the feeds of the same run.</param>
    /// <exception cref="ArgumentException">A timeframe that the rule names is not there, or what it ranks by still changes.</exception>
    public Line Over(Feed feed, IRuleFeeds? feeds = null)
    {
        feeds ??= FeedsOfRun.Instance;
        return Over(feed, feeds, new RanksOfRun(feeds));
    }

    internal Line Over(Feed feed, IRuleFeeds feeds, IRuleRanks ranks) => new RuleLines(feed, feeds, ranks).Whole(_meaning);

    /// <summary>The plan and, after it, the resampled feeds that the rule needs; their bars are known once they closed.</summary>
    public IReadOnlyList<FeedPlan> Plans(FeedPlan plan) =>
    [
        plan,
        .. Timeframes
            .Where(timeframe => (timeframe.Unit, timeframe.Compression) != (plan.Series.Timeframe, plan.Series.Compression))
            .Select(timeframe => plan with { Resampling = new(timeframe.Unit, timeframe.Compression), Of = 0 }),
    ];

    /// <summary>As it is written with no more than the parentheses needed.</summary>
    public override string ToString() => RulePrinter.Print(_expression);
}
