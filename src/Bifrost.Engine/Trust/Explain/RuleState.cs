using Bifrost.Engine.Data;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Trust;

/// <summary>The rules of a strategy on one bar; none of a strategy that is not written as rules.</summary>
sealed record RuleState(IReadOnlyList<RuleOnBar> Rules)
{
    public RuleReading? Entry(bool isLong) => Rules.FirstOrDefault(rule => rule.Role == Role(isLong, "entry"))?.Rule;

    public static RuleState Of(Strategy strategy, Feed feed, int bar)
    {
        // The columns of a feed that streams belong to the run and end with it.
        if (strategy is not RuleStrategy rules || feed.Streams || !IsTraded(strategy, feed)) return new([]);

        double[] values = [.. rules.Values];
        var (compiled, options) = (PlanRules.Of(rules.Plan, values), PlanRules.OptionsOf(rules.Plan, values));
        IEnumerable<(string Role, CompiledRule? Rule)> all =
        [
            (Role(true, "entry"), compiled.Long?.Entry), (Role(true, "exit"), compiled.Long?.Exit),
            (Role(false, "entry"), compiled.Short?.Entry), (Role(false, "exit"), compiled.Short?.Exit),
        ];
        return new(
        [
            .. all.Where(one => one.Rule is not null)
                .Select(one => new RuleOnBar(one.Role, RuleReading.Of(one.Rule!, options, feed, bar))),
        ]);
    }

    static string Role(bool isLong, string what) => $"{(isLong ? "long" : "short")} {what}";

    static bool IsTraded(Strategy strategy, Feed feed) =>
        (feed.Timeframe, feed.Compression) == (strategy.Data.Timeframe, strategy.Data.Compression);
}
