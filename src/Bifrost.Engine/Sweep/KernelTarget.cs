using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Sweep;

/// <summary>A rule plan over one series, in the rules kernel; the few sets that it leaves go to the event engine.</summary>
public sealed class KernelTarget : ISweepTarget
{
    readonly RulesKernel _kernel;
    readonly PlanValues _values;
    readonly EventTarget _events;
    readonly double _cash;

    /// <param name="events">The same plan in the event engine.</param>
    /// <exception cref="NotSupportedException">The kernel does not cover the plan; the message says why.</exception>
    public KernelTarget(BarSeries series, RulePlan plan, BacktestOptions options, ParameterSpace space, EventTarget events)
    {
        _kernel = RulesKernel.Prepare(series, plan, options);
        (_values, _events, _cash) = (new(plan, space), events, options.Broker.Cash);
    }

    public string Engine => "rules kernel";

    public ISweepWorker NewWorker() => new Worker(this);

    sealed class Worker(KernelTarget target) : ISweepWorker
    {
        readonly KernelRunner _runner = target._kernel.NewRunner();
        readonly ISweepWorker _events = target._events.NewWorker();

        public void Run(Candidate candidate, SweepDetail detail, Span<double> figures)
        {
            // A part of the data is another market, for which nothing is prepared.
            if (candidate.Share != 1 || !_runner.Run(target._values.Of(candidate.Values), out var run))
                _events.Run(candidate, detail, figures);
            else if (detail == SweepDetail.Summary) SweepMetrics.Read(_runner.Summarise(), figures);
            else Read(run, figures);
        }

        public double[] Returns(Candidate candidate) => _events.Returns(candidate);

        void Read(in KernelFigures run, Span<double> figures)
        {
            figures.Fill(double.NaN);
            figures[SweepMetrics.FinalValue] = run.FinalValue;
            figures[SweepMetrics.TotalReturn] = Growth.Simple(target._cash, run.FinalValue);
            figures[SweepMetrics.Trades] = run.ClosedTrades;
            figures[SweepMetrics.OpenTrades] = run.OpenTrades;
            figures[SweepMetrics.Orders] = run.Orders;
            figures[SweepMetrics.Fills] = run.Fills;
        }
    }
}
