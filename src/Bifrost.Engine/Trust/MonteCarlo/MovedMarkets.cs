using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>The strategy over markets whose prices were a little different.</summary>
static class MovedMarkets
{
    public static (PathSet? Paths, int Failed) Of(
        AuditRuns runs, BacktestResult real, PathPlan plan, long elapsed, IProgress<double>? progress)
    {
        var (cycles, failed) = (real.Schedule.Cycles, 0);
        var paths = new PathCollector(real.Broker.Options.Cash, cycles, elapsed);
        for (var market = 0; market < plan.Markets; market++)
        {
            progress?.Report(market / (double)plan.Markets);
            var numbers = new SeededNumbers(plan.Seed, stream: 6000 + (ulong)market);
            var run = runs.Over(Futures.Change(runs.Subject.Feeds, bars => Moved(bars, plan.Noise, numbers)));
            // Filters that go by prices may leave other bars.
            if (run.Result is { } result && result.Schedule.Cycles == cycles) paths.Add(result.Value, SharpeOf(result));
            else failed++;
        }

        progress?.Report(1);
        if (paths.Count == 0) return (null, failed);
        long Time(int step) => real.Schedule.StrategyTimeAt(Math.Max(0, step - 1));
        return (paths.Sum(real.Value, SharpeOf(real), plan.RuinDepth, Time), failed);
    }

    /// <summary>
    /// Each bar moved as a whole: its four prices are multiplied by one number above 0, so that the high stays the high. Times and
    /// volumes stay.
    /// </summary>
    public static Bars Moved(Bars bars, double noise, SeededNumbers numbers)
    {
        var deviation = noise * DeviationOf(bars.Close);
        var moved = new BarsBuilder(bars.Count);
        for (var i = 0; i < bars.Count; i++)
        {
            var (bar, factor) = (bars[i], Elementary.Exp(deviation * numbers.Normal()));
            moved.Add(bar with { Open = bar.Open * factor, High = bar.High * factor, Low = bar.Low * factor, Close = bar.Close * factor });
        }

        return moved.ToBars();
    }

    static double DeviationOf(ReadOnlySpan<double> closes)
    {
        var returns = new List<double>(closes.Length);
        for (var i = 1; i < closes.Length; i++)
        {
            if (Growth.Simple(closes[i - 1], closes[i]) is var change && double.IsFinite(change)) returns.Add(change);
        }

        return returns.Count < 2 ? 0 : Moments.Deviation([.. returns], isSample: true);
    }

    static double SharpeOf(BacktestResult result)
    {
        var sessions = SimulatedPaths.SessionsOf(result);
        return Ratios.Sharpe(sessions.Returns, sessions.PerYear());
    }
}
