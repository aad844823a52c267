using System.Security.Cryptography;
using System.Text;
using Bifrost.Cli.Options;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Sweep;
using Bifrost.Engine.Trust;
using Bifrost.Store.Ledger;

namespace Bifrost.Cli.Sweeps;

/// <summary>A sweep as it was asked for.</summary>
/// <param name="Search">How it searches, in words: what tells two sweeps apart beside their strategy and data.</param>
sealed record SweepRequest(RunPlan Run, SweepPlan Plan, string Search)
{
    /// <summary>Which engine is to run sets: event, or what can do it fastest.</summary>
    public bool WantsEvents { get; init; }

    public ulong Seed { get; init; }

    /// <summary>The device that is to run sets; null: the processor.</summary>
    public DeviceChoice? Device { get; init; }

    /// <summary>The event engine over the bars.</summary>
    public EventTarget Events { get; } = new(Feeds(Run), new StrategySets(Run.Entry, Plan.Space, Run.Create).Create, Run.Options);

    /// <summary>The rules kernel where the strategy is one of rules that it covers, else the event engine.</summary>
    /// <param name="reason">Why not the kernel, where the strategy is one of rules.</param>
    public ISweepTarget Target(out string? reason) => Target(Feeds(Run), Run.Options, Events, out reason);

    /// <summary>The same over a part of the bars.</summary>
    public ISweepTarget Target(Stretch stretch)
    {
        FeedPlan[] feeds = [.. Feeds(Run).Select(stretch.Of)];
        var options = stretch.Of(Run.Options);
        return Target(feeds, options, new(feeds, Sets.Create, options), out _);
    }

    ISweepTarget Target(IReadOnlyList<FeedPlan> feeds, BacktestOptions options, EventTarget events, out string? reason)
    {
        reason = null;
        if (WantsEvents || Run.Create() is not RuleStrategy rules) return events;
        var plan = rules.PlanWithValues();
        return RulesKernel.Covers(plan, feeds, options, out reason)
            ? new KernelTarget(feeds[0].Series, plan, options, Plan.Space, events)
            : events;
    }

    /// <summary>What a journal and the trial ledger know the strategy by.</summary>
    public IReadOnlyList<ReceiptInput> Inputs =>
        ReceiptInputs.Of(ReceiptStrategy.Of(Run.Entry.Name, Run.Create(), Run.Text), Run.Feeds, Run.Options);

    /// <summary>The same for the same sweep alone, with as many figures a set.</summary>
    public string IdentityOf(SweepPlan plan) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', [.. Inputs.Select(input => $"{input.Name}={input.Value}"), Search, .. OnlyCheap(plan)]))));

    static IEnumerable<string> OnlyCheap(SweepPlan plan) => plan.Detail == SweepDetail.Value ? ["figures without equity"] : [];

    /// <summary>The parameters of a set as receipts have them.</summary>
    public IReadOnlyList<ReceiptInput> ParametersOf(double[] values) =>
        ReceiptStrategy.Of(Run.Entry.Name, Sets.Create(values)).Parameters;

    /// <summary>What the sets are trials of.</summary>
    public TrialRange Range
    {
        get
        {
            var series = Run.Readings.Select(reading => reading.Series).ToList();
            var times = series.Where(one => one.Bars.Count > 0).ToList();
            return new(
                Run.Entry.Name,
                [.. series.Select(one => one.Name)],
                times.Min(one => one.Bars.Time[0]),
                times.Max(one => one.Bars.Time[^1]));
        }
    }

    public StrategySets Sets { get; } = new(Run.Entry, Plan.Space, Run.Create);

    /// <summary>The feeds and, after them, the longer timeframes that rules read.</summary>
    internal static IReadOnlyList<FeedPlan> Feeds(RunPlan run) =>
        run.Create() is RuleStrategy rules ? rules.WithTimeframes(run.Feeds) : run.Feeds;
}
