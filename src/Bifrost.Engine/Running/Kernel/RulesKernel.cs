using Bifrost.Engine.Data;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Running;

/// <summary>
/// The second path of a rule plan: conditions become masks of bits, and only the bars on which something happens are visited. It gives
/// the fills, the equity and the figures of the event engine to the last bit, for the plans that it <see cref="Covers"/>.
/// </summary>
public sealed class RulesKernel
{
    RulesKernel(RulePlan plan, KernelMarket market, KernelColumns columns)
    {
        var rules = PlanRules.Of(plan, plan.Defaults);
        (Plan, Market, Words) = (plan, market, columns.Words);
        Long = KernelSideRules.Of(plan, rules.Long, isLong: true, columns);
        Short = KernelSideRules.Of(plan, rules.Short, isLong: false, columns);
        NumbersVary = plan.Numbers.Any(number => number.Parameter is not null);
        SizeAtr = plan.Sizing?.Rule is { } rule ? columns.Operand(rule) : null;
    }

    public RulePlan Plan { get; }

    internal KernelMarket Market { get; }

    internal int Words { get; }

    internal KernelSideRules Long { get; }

    internal KernelSideRules Short { get; }

    internal KernelOperand? SizeAtr { get; }

    /// <summary>Numbers beside the rules are parameters, so that they are to be checked with every set.</summary>
    internal bool NumbersVary { get; }

    /// <summary>Whether the kernel runs a plan over feeds; docs/rule-strategies.md lists what it covers.</summary>
    /// <param name="reason">Why not, in words; null when it does.</param>
    public static bool Covers(RulePlan plan, IReadOnlyList<FeedPlan> feeds, BacktestOptions options, out string? reason)
    {
        PlanCheck.Require(plan);
        reason = KernelCoverage.Reasons(plan, feeds, options).FirstOrDefault();
        return reason is null;
    }

    /// <summary>Gets a plan ready for any number of sets of parameters.</summary>
    /// <exception cref="NotSupportedException">The kernel does not cover it; the message says why.</exception>
    public static RulesKernel Prepare(BarSeries series, RulePlan plan, BacktestOptions options)
    {
        FeedPlan feed = new(series);
        if (!Covers(plan, [feed], options, out var reason))
            throw new NotSupportedException($"The rules kernel does not cover {plan.Name}: {reason}.");
        var schedule = Schedule.Of(feed);
        return new(plan, new(schedule, options), new(plan, schedule));
    }

    /// <summary>Who runs it on one thread; make one for each.</summary>
    public KernelRunner NewRunner() => new(this);
}
