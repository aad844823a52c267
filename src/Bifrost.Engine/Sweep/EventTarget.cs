using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Sweep;

/// <summary>Any strategy over any feeds, in the event engine. Indicator columns are computed once for all sets and threads.</summary>
/// <param name="feeds">What it runs over.</param>
/// <param name="create">A fresh strategy with a set of parameters; called from any thread.</param>
public sealed class EventTarget(IReadOnlyList<FeedPlan> feeds, Func<double[], Strategy> create, BacktestOptions options) : ISweepTarget
{
    readonly SharedMarkets _markets = new(feeds);

    public string Engine => "event";

    public ISweepWorker NewWorker() => new Worker(this);

    /// <summary>Runs one set; for its orders, fills and trades.</summary>
    public BacktestResult Run(Candidate candidate)
    {
        var market = _markets.Over(candidate.Share);
        return new Backtest(market.Schedule, [new(create(candidate.Values))], options) { Columns = market.Columns }.Run();
    }

    sealed class Worker(EventTarget target) : ISweepWorker
    {
        public void Run(Candidate candidate, SweepDetail detail, Span<double> figures)
        {
            var result = target.Run(candidate);
            if (detail == SweepDetail.Summary) SweepMetrics.Read(RunSummary.Of(result), figures);
            else Read(result, figures);
        }

        public double[] Returns(Candidate candidate)
        {
            var result = target.Run(candidate);
            return SessionFigures.ReturnsOf(result.Schedule.Sessions, result.Value, result.FirstCycle, result.Broker.Options.Cash);
        }

        static void Read(BacktestResult result, Span<double> figures)
        {
            figures.Fill(double.NaN);
            figures[SweepMetrics.FinalValue] = result.FinalValue;
            figures[SweepMetrics.TotalReturn] = Growth.Simple(result.Broker.Options.Cash, result.FinalValue);
            figures[SweepMetrics.Trades] = result.Trades.Count(trade => trade.IsClosed);
            figures[SweepMetrics.OpenTrades] = result.Trades.Count(trade => trade.IsOpen);
            figures[SweepMetrics.Orders] = result.Orders.Count;
            figures[SweepMetrics.Fills] = result.Fills.Count;
        }
    }
}
