using System.Text.Json;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Store.Bars;

namespace Bifrost.Bench;

/// <summary>
/// W2: the crossing of two averages with every pair of periods, over one file of daily bars; 100,000 of cash, a hundred units, 0.1 %
/// commission. The sums are those by which peers are known to have done the same work.
/// </summary>
sealed class SweepWorkload(BarSeries series, IReadOnlyList<(int Fast, int Slow)> combos, bool withMetrics)
{
    static readonly RulePlan Plan = new()
    {
        Name = "sma_cross",
        Parameters = [new("fast", 10), new("slow", 30)],
        Long = new("sma(close, $fast) > sma(close, $slow)", "sma(close, $fast) < sma(close, $slow)"),
        Sizing = new(RuleSizeMethod.Units, 100),
    };

    static readonly BacktestOptions Broker = new()
    {
        Broker = new() { Cash = 100_000, Commission = CommissionScheme.Percentage(0.001) },
    };

    public static int Run(Options options)
    {
        var combos = Combos(options.Number("--combos", 10_000));
        var sweep = new SweepWorkload(BarFiles.Open(options.Require("--data")).Series, combos, options.Has("--metrics"));
        Func<Sums> work = options.Text("--engine") == "event" ? sweep.ByEvents : sweep.ByKernel;
        var sums = default(Sums);
        var seconds = Repeated.Seconds(options.Number("--repeat", 15), () => sums = work());
        Print(sums, seconds, combos, options.Has("--json"));
        return 0;
    }

    /// <summary>The grids that the peers were given.</summary>
    static IReadOnlyList<(int Fast, int Slow)> Combos(int count) => count switch
    {
        100 => Grid(5, 14, 1, 20, 65, 5),
        1_000 => Grid(2, 26, 1, 30, 108, 2),
        10_000 => Grid(2, 51, 1, 52, 251, 1),
        _ => throw new ArgumentException($"--combos {count}: 100, 1000 or 10000 is expected.", nameof(count)),
    };

    static (int, int)[] Grid(int fast, int fastTo, int fastStep, int slow, int slowTo, int slowStep) =>
        [.. from f in Steps(fast, fastTo, fastStep) from s in Steps(slow, slowTo, slowStep) select (f, s)];

    static IEnumerable<int> Steps(int from, int to, int step) =>
        Enumerable.Range(0, ((to - from) / step) + 1).Select(index => from + (index * step));

    Sums ByKernel()
    {
        var runner = RulesKernel.Prepare(series, Plan, Broker).NewRunner();
        var (sums, values) = (new Sums(), new double[2]);
        for (var i = 0; i < combos.Count; i++)
        {
            (values[0], values[1]) = combos[i];
            runner.Run(values, out var figures);
            if (withMetrics) _ = runner.Summarise();
            sums.Add(i, figures.FinalValue, figures.Fills, figures.ClosedTrades);
        }

        return sums;
    }

    Sums ByEvents()
    {
        var (sums, schedule, columns) = (new Sums(), Schedule.Of(new FeedPlan(series)), new ColumnCache());
        for (var i = 0; i < combos.Count; i++)
        {
            var strategy = new SmaCross { Fast = combos[i].Fast, Slow = combos[i].Slow, Sizer = new FixedSize(100) };
            var result = new Backtest(schedule, [new(strategy)], Broker) { Columns = columns }.Run();
            if (withMetrics) _ = RunSummary.Of(result);
            sums.Add(i, result.FinalValue, result.Fills.Count, result.Trades.Count(trade => trade.IsClosed));
        }

        return sums;
    }

    static void Print(Sums sums, Repeated seconds, IReadOnlyList<(int Fast, int Slow)> combos, bool asJson)
    {
        var (fast, slow) = combos[sums.BestAt];
        var answer = new
        {
            workload = "W2", combos = combos.Count, median_s = seconds.Median, rate = combos.Count / seconds.Median,
            orders = sums.Orders, trips = sums.Trips, sum_equity = sums.Equity, best = sums.Best, best_fast = fast, best_slow = slow,
            min_s = seconds.Min, max_s = seconds.Max,
        };
        Console.WriteLine(asJson ? JsonSerializer.Serialize(answer)
            : $"W2: {answer.rate:N0} sets/s, {answer.orders} fills, {answer.trips} round trips, "
                + $"equity {answer.sum_equity:0.0000}, best {answer.best:0.000000} at ({fast}, {slow})");
    }

    struct Sums()
    {
        public long Orders { get; private set; }

        public long Trips { get; private set; }

        public double Equity { get; private set; }

        public double Best { get; private set; } = double.NegativeInfinity;

        public int BestAt { get; private set; }

        public void Add(int index, double equity, int orders, int trips)
        {
            (Equity, Orders, Trips) = (Equity + equity, Orders + orders, Trips + trips);
            if (equity > Best) (Best, BestAt) = (equity, index);
        }
    }
}
