using System.Text.Json;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Store.Bars;

namespace Bifrost.Bench;

/// <summary>
/// Work that peers were measured on: a crossing of the 10 and 30 bar averages, long only, a fixed size, 0.1 % commission.
/// W1 runs it over one file, W3 over every file of a directory with shared cash. docs/performance.md tells the results.
/// </summary>
sealed record Workload(string Name, Schedule Schedule, double Cash, double Size)
{
    public static int Run(string name, Options options)
    {
        var workload = name switch
        {
            "W1" => OverOneFile(options.Require("--data")),
            "W3" => OverManyFiles(options.Require("--data"), options.Number("--assets", int.MaxValue)),
            _ => throw new ArgumentException($"There is no workload {name}; there are W1, W3, W4 and R1.", nameof(name)),
        };
        workload.Measure(options);
        return 0;
    }

    /// <summary>Peers had 10,000,000 and one unit on minute bars, 100,000 and a hundred on daily ones.</summary>
    static Workload OverOneFile(string file)
    {
        var series = BarFiles.Open(file).Series;
        var isDaily = series.Timeframe >= Timeframe.Days;
        return new("W1", Schedule.Of(new FeedPlan(series)), isDaily ? 100_000 : 10_000_000, isDaily ? 100 : 1);
    }

    static Workload OverManyFiles(string directory, int assets)
    {
        var files = Directory.EnumerateFiles(directory, "*.csv").Order(StringComparer.Ordinal).Take(assets);
        FeedPlan[] feeds = [.. files.Select(file => new FeedPlan(BarFiles.Open(file).Series))];
        return new("W3", Schedule.Of(feeds), 100_000_000, 100);
    }

    void Measure(Options options)
    {
        BacktestResult? result = null;
        var seconds = Repeated.Seconds(options.Number("--repeat", 15), () => result = RunOnce());
        var bars = Schedule.Tracks.Sum(track => (long)track.Series.Bars.Count);
        var answer = new
        {
            workload = Name,
            median_s = seconds.Median,
            rate = bars / seconds.Median,
            orders = result!.Fills.Count,
            trips = result.Trades.Count(trade => trade.IsClosed),
            equity = result.FinalValue,
            min_s = seconds.Min,
            max_s = seconds.Max,
            bars,
        };
        Console.WriteLine(options.Has("--json")
            ? JsonSerializer.Serialize(answer)
            : $"{Name}: {answer.rate / 1e6:0.0} M bars/s, {answer.orders} fills, {answer.trips} round trips, "
                + $"equity {answer.equity:0.000000}");
    }

    BacktestResult RunOnce()
    {
        var strategy = new SmaCross { Fast = 10, Slow = 30, Sizer = new FixedSize(Size) };
        var broker = new BrokerOptions { Cash = Cash, Commission = CommissionScheme.Percentage(0.001) };
        return new Backtest(Schedule, [new(strategy)], new() { Broker = broker }).Run();
    }
}
