using System.Text.Json;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Trust;

namespace Bifrost.Bench;

/// <summary>
/// What a receipt costs beside the run that it is of: hashing the bars, which is done once for all runs over them, and the rest.
/// </summary>
static class ReceiptBench
{
    public static int Run(Options options)
    {
        var (count, repeats) = (options.Number("--bars", 500_000), options.Number("--repeat", 9));
        var series = new BarSeries("walk", Walk(count)) { Timeframe = Timeframe.Minutes };
        FeedPlan[] feeds = [new(series)];
        var schedule = Schedule.Of(feeds);
        var identity = ReceiptStrategy.Of("sma_cross", new SmaCross());
        var result = new Backtest(schedule, [new(new SmaCross())], new()).Run();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            workload = "receipt", bars = count, fills = result.Fills.Count,
            run_ms = 1000 * Repeated.Seconds(repeats, () => new Backtest(schedule, [new(new SmaCross())], new()).Run()).Median,
            bars_ms = 1000 * Repeated.Seconds(repeats, () => _ = series.Bars.Slice(0, count).ContentHash).Median,
            receipt_ms = 1000 * Repeated.Seconds(repeats, () => Receipt.Of(ReceiptInputs.Of(identity, feeds, new()), result)).Median,
        }));
        return 0;
    }

    static Bars Walk(int count)
    {
        var (random, close, start) = (new Random(1), 100d, UtcTime.From(new DateTime(2010, 1, 1)));
        var builder = new BarsBuilder(count);
        for (var i = 0; i < count; i++)
        {
            var open = close;
            close *= 1 + (0.002 * (random.NextDouble() - 0.5));
            builder.Add(new(start + (i * UtcTime.Minute), open, Math.Max(open, close), Math.Min(open, close), close, 100));
        }

        return builder.ToBars();
    }
}
