using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Bench;

/// <summary>The workloads that peers were measured on; docs/performance.md says what each is.</summary>
static class Workloads
{
    public static int Run(string name, string[] options)
    {
        var data = Option(options, "--data")!;
        var repeats = int.Parse(Option(options, "--repeat") ?? "9", CultureInfo.InvariantCulture);
        var series = Load(data);
        var schedule = Schedule.Of([new FeedPlan(series)]);
        var broker = new BrokerOptions { Cash = 10_000_000, Commission = CommissionScheme.Percentage(0.001) };
        BacktestResult? result = null;
        List<double> seconds = [];
        for (var i = 0; i < repeats + 3; i++)
        {
            var clock = Stopwatch.StartNew();
            result = new Backtest(schedule, [new(new Cross())], new() { Broker = broker }).Run();
            if (i >= 3) seconds.Add(clock.Elapsed.TotalSeconds);
        }

        seconds.Sort();
        var median = seconds[seconds.Count / 2];
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            workload = name, median_s = median, rate = series.Bars.Count / median, orders = result!.Fills.Count,
            trips = result.Trades.Count(trade => trade.IsClosed), equity = result.FinalValue,
        }));
        return 0;
    }

    static BarSeries Load(string file)
    {
        var builder = new BarsBuilder();
        foreach (var row in File.ReadLines(file).Skip(1))
        {
            var cells = row.Split(',');
            var v = cells[1..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            builder.Add(new(UtcTime.From(DateTime.Parse(cells[0], CultureInfo.InvariantCulture)), v[0], v[1], v[2], v[3], v[4]));
        }

        return new("x", builder.ToBars());
    }

    static string? Option(string[] options, string name)
    {
        var index = Array.IndexOf(options, name);
        return index >= 0 && index + 1 < options.Length ? options[index + 1] : null;
    }

    sealed class Cross : Strategy
    {
        Line _fast = null!, _slow = null!;

        protected override void Init()
        {
            _fast = new Sma(Data, 10);
            _slow = new Sma(Data, 30);
        }

        protected override void Next()
        {
            var (fast, slow) = (_fast[0], _slow[0]);
            if (Position.Size == 0)
            {
                if (fast > slow) Buy(1);
            }
            else if (fast < slow)
            {
                Close();
            }
        }
    }
}
