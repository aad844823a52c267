using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Trust;

/// <summary>Runs the subject of an audit again and again; what is over the same bars shares its columns.</summary>
/// <param name="knowsItsEnd">Rules that leave on the last bar do so.</param>
sealed class AuditRuns(AuditSubject subject, CancellationToken cancellation, bool knowsItsEnd = false)
{
    readonly ColumnCache _columns = new();

    public AuditSubject Subject => subject;

    /// <summary>The real feeds, merged.</summary>
    public Schedule Schedule { get; } = Schedule.Of(subject.Feeds);

    /// <summary>A fresh strategy over the real bars.</summary>
    /// <param name="options">Null: those of the subject.</param>
    /// <exception cref="StrategyFailedException">It threw.</exception>
    public AuditRun Again(BacktestOptions? options = null) =>
        Run(Schedule, Fresh(subject.Feeds), options ?? subject.Options, _columns);

    /// <summary>A fresh strategy over other bars.</summary>
    public AuditRun Over(IReadOnlyList<FeedPlan> feeds) => Over(feeds, Schedule.Of(feeds));

    /// <summary>A fresh strategy over a schedule of its own.</summary>
    public AuditRun Over(IReadOnlyList<FeedPlan> feeds, Schedule schedule)
    {
        var log = new DecisionLog();
        try
        {
            return Run(schedule, Fresh(feeds), subject.Options, new(), log);
        }
        catch (StrategyFailedException failure)
        {
            return new(schedule, log, null, failure);
        }
    }

    /// <summary>
    /// Rules that leave on the last bar know where the bars end, by their own declaration; the audit runs them without, because a cut
    /// is another end.
    /// </summary>
    Strategy Fresh(IReadOnlyList<FeedPlan> feeds)
    {
        var strategy = subject.Create(feeds);
        if (knowsItsEnd || strategy is not RuleStrategy { Plan.CloseAtEnd: true } rules) return strategy;

        var endless = new RuleStrategy(rules.Plan with { CloseAtEnd = false }) { Sizer = rules.Sizer };
        foreach (var parameter in rules.Plan.Parameters) endless.Set(parameter.Name, rules.ValueOf(parameter.Name));
        return endless;
    }

    AuditRun Run(Schedule schedule, Strategy strategy, BacktestOptions options, ColumnCache columns, DecisionLog? log = null)
    {
        log ??= new();
        var backtest = new Backtest(schedule, [new(strategy, log)], options) { Columns = columns };
        return new(schedule, log, backtest.Run(progress: null, cancellation), null);
    }
}

/// <summary>One run of an audit.</summary>
/// <param name="Result">Null when the strategy threw.</param>
/// <param name="Failure">What it threw.</param>
sealed record AuditRun(Schedule Schedule, DecisionLog Log, BacktestResult? Result, StrategyFailedException? Failure)
{
    /// <exception cref="StrategyFailedException">The strategy threw.</exception>
    public BacktestResult Done => Result ?? throw Failure!;
}
