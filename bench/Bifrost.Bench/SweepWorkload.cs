using System.Text.Json;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Sweep;
using Bifrost.OpenCl;
using Bifrost.Store.Bars;

namespace Bifrost.Bench;

/// <summary>
/// W2: the crossing of two averages over one file of daily bars, for every pair of a grid; the final value of each, or with --metrics
/// every figure. In the rules kernel, with --engine event as any strategy is run, with --device opencl on the first device of OpenCL.
/// Nothing is kept from one repetition to the next but the device's compiled kernels.
/// </summary>
sealed class SweepWorkload(
    BarSeries series, ParameterSpace space, SweepDetail detail, bool isEvent, int threads, ISweepDevice? device)
{
    const double Size = 100;

    static readonly RulePlan Crossing = new()
    {
        Name = "sma_cross",
        Parameters = [new("fast", 10), new("slow", 30)],
        Long = new("sma(close, $fast) > sma(close, $slow)", "sma(close, $fast) < sma(close, $slow)"),
        Sizing = new(RuleSizeMethod.Units, Size),
    };

    static readonly BacktestOptions Terms = new()
    {
        Broker = new() { Cash = 100_000, Commission = CommissionScheme.Percentage(0.001) },
    };

    public static int Run(Options options)
    {
        var combos = options.Number("--combos", 10_000);
        var detail = options.Has("--metrics") ? SweepDetail.Summary : SweepDetail.Value;
        var isEvent = options.Text("--engine", "kernel") == "event";
        var series = BarFiles.Open(options.Require("--data")).Series;
        using var device = options.Text("--device", "cpu") == "opencl" ? OpenClDevice.All.First(one => one.HasDoubles).Open() : null;
        var workload = new SweepWorkload(series, SpaceOf(combos), detail, isEvent, options.Number("--threads", 1), device);
        workload.Measure(options, combos);
        return 0;
    }

    /// <summary>The grids that peers were measured on.</summary>
    static ParameterSpace SpaceOf(int combos) => combos switch
    {
        100 => Grid(ParameterAxis.Whole("fast", 5, 14), ParameterAxis.Whole("slow", 20, 65, 5)),
        1000 => Grid(ParameterAxis.Whole("fast", 2, 26), ParameterAxis.Whole("slow", 30, 108, 2)),
        10_000 => Grid(ParameterAxis.Whole("fast", 2, 51), ParameterAxis.Whole("slow", 52, 251)),
        1_000_000 => Grid(ParameterAxis.Whole("fast", 2, 501), ParameterAxis.Whole("slow", 502, 2501)),
        _ => throw new ArgumentException($"There is no grid of {combos}; there are 100, 1000, 10000 and 1000000.", nameof(combos)),
    };

    static ParameterSpace Grid(params ParameterAxis[] axes) => new(axes);

    void Measure(Options options, int combos)
    {
        SweepResult? result = null;
        var seconds = Repeated.Seconds(options.Number("--repeat", 7), () => result = Once());
        var best = result!.Best[0];
        var answer = new
        {
            workload = "W2",
            combos,
            engine = result.Engine,
            threads,
            median_s = seconds.Median,
            rate = combos / seconds.Median,
            orders = (long)Sum(result, "fills"),
            trips = (long)Sum(result, "trades"),
            sum_equity = Sum(result, "final_value"),
            best = best.Figures[SweepMetrics.IndexOf("final_value")],
            best_fast = best.Values[0],
            best_slow = best.Values[1],
            min_s = seconds.Min,
            max_s = seconds.Max,
            peak_mb = Environment.WorkingSet / 1e6,
        };
        Console.WriteLine(options.Has("--json")
            ? JsonSerializer.Serialize(answer)
            : $"W2: {answer.rate / 1e3:0.0} thousand sets/s on {threads} threads in the {result.Engine} engine, {answer.orders} fills, "
                + $"{answer.trips} round trips, sum {answer.sum_equity:0.0000}, best {answer.best:0.000000} at "
                + $"({best.Values[0]},{best.Values[1]})");
    }

    static double Sum(SweepResult result, string metric)
    {
        var place = SweepMetrics.IndexOf(metric);
        return result.Rows.Sum(row => row.Figures[place]);
    }

    SweepResult Once()
    {
        var events = new EventTarget([new(series)], Strategy, Terms);
        using var onDevice = device is null ? null : new DeviceTarget(Kernel(events), device);
        ISweepTarget target = isEvent ? events : onDevice ?? (ISweepTarget)Kernel(events);
        var plan = new SweepPlan(space, new GridSearch(space), [SweepObjective.Parse("final_value")])
        {
            Detail = detail, Threads = threads, Rows = 2_000_000,
        };
        return new SweepRun(plan, target).Run();
    }

    KernelTarget Kernel(EventTarget events) => new(series, Crossing, Terms, space, events);

    static SmaCross Strategy(double[] values) =>
        new() { Fast = (int)values[0], Slow = (int)values[1], Sizer = new FixedSize(Size) };
}
