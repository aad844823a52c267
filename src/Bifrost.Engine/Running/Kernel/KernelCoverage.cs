using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Running;

/// <summary>What keeps a plan out of the rules kernel.</summary>
static class KernelCoverage
{
    public static IEnumerable<string> Reasons(RulePlan plan, IReadOnlyList<FeedPlan> feeds, BacktestOptions options) =>
        [.. OfFeeds(feeds), .. OfRules(plan), .. OfOptions(options), .. OfBroker(options.Broker, feeds)];

    static IEnumerable<string> OfFeeds(IReadOnlyList<FeedPlan> feeds)
    {
        if (feeds.Count != 1)
        {
            yield return $"there are {feeds.Count} feeds; it runs one";
            yield break;
        }

        if (feeds[0].Resampling is not null || feeds[0].Filters.Count > 0)
            yield return "the bars are resampled, replayed or filtered on the way";
        var bars = feeds[0].Series.Bars;
        if (bars.FirstWithoutPrice < bars.Count) yield return $"bar {bars.FirstWithoutPrice} lacks a price";
        for (var i = 1; i < bars.Count; i++)
        {
            if (bars.Times[i] > bars.Times[i - 1]) continue;
            yield return $"bar {i} is not later than the one before";
            yield break;
        }
    }

    static IEnumerable<string> OfRules(RulePlan plan)
    {
        var rules = PlanRules.Of(plan, plan.Defaults);
        if (rules.Timeframes.Any()) yield return "a rule reads another timeframe";
        foreach (var text in Texts(rules))
        {
            var count = Rule.ParametersOf(text).Count;
            if (count > KernelOperand.SlotsMax)
                yield return $"`{text}` has {count} parameters; it keeps columns by {KernelOperand.SlotsMax} at most";
        }
    }

    static IEnumerable<string> Texts(PlanRules rules) =>
        ((SideRules?[])[rules.Long, rules.Short]).SelectMany(side => side?.All ?? []).Append(rules.SizeAtr).OfType<CompiledRule>()
            .Select(rule => rule.Text);

    static IEnumerable<string> OfOptions(BacktestOptions options)
    {
        if (options.CheatOnOpen) yield return "the run cheats on open";
    }

    static IEnumerable<string> OfBroker(BrokerOptions broker, IReadOnlyList<FeedPlan> feeds)
    {
        if (broker.CheatOnClose || broker.CheatOnOpen) yield return "the broker cheats";
        if (broker.Filler is not null) yield return "orders fill by volume";
        if (!broker.Slippage.CapAtBar) yield return "slippage may leave orders waiting";
        foreach (var scheme in feeds.Select(feed => broker.CommissionByFeed.GetValueOrDefault(feed.Series.Name, broker.Commission)))
        {
            if (!scheme.IsStock) yield return "a future is settled daily";
            if (scheme.Interest != 0) yield return "interest is charged";
        }
    }
}
