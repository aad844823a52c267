using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Sweep;

/// <summary>A rule plan over one series, in the rules kernel; the few sets that it leaves go to the event engine.</summary>
public sealed class KernelTarget : ISweepTarget
{
    readonly EventTarget _events;

    /// <param name="events">The same plan in the event engine.</param>
    /// <exception cref="NotSupportedException">The kernel does not cover the plan; the message says why.</exception>
    public KernelTarget(BarSeries series, RulePlan plan, BacktestOptions options, ParameterSpace space, EventTarget events)
    {
        Kernel = RulesKernel.Prepare(series, plan, options);
        (Values, _events, Cash) = (new(plan, space), events, options.Broker.Cash);
    }

    public string Engine => "rules kernel";

    /// <summary>Some milliseconds of work for each thread between two meetings.</summary>
    public int Batch => 4096;

    internal RulesKernel Kernel { get; }

    internal PlanValues Values { get; }

    /// <summary>What each set begins with.</summary>
    internal double Cash { get; }

    public ISweepWorker NewWorker() => new Worker(this);

    sealed class Worker(KernelTarget target) : ISweepWorker
    {
        readonly KernelRunner _runner = target.Kernel.NewRunner();
        readonly ISweepWorker _events = target._events.NewWorker();

        public void Run(Candidate candidate, SweepDetail detail, Span<double> figures)
        {
            // A part of the data is another market, for which nothing is prepared.
            if (candidate.Share != 1 || !_runner.Run(target.Values.Of(candidate.Values), out var run))
                _events.Run(candidate, detail, figures);
            else if (detail == SweepDetail.Summary) SweepMetrics.Read(_runner.Summarise(), figures);
            else SweepMetrics.Read(run, target.Cash, figures);
        }

        public double[] Returns(Candidate candidate) => _events.Returns(candidate);
    }
}
