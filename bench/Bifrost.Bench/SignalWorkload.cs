using System.Globalization;
using System.Text.Json;
using Bifrost.Engine.Data;
using Bifrost.Engine.Scanning;

namespace Bifrost.Bench;

/// <summary>A grid of 1,000 exit rules over 5,000 signals in 500 symbols of ten years of days, made from a seed.</summary>
static class SignalWorkload
{
    const int Symbols = 500;
    const int Bars = 2520;
    const int Signals = 5000;

    static readonly ParameterGrid Grid = new(
        [.. Enumerable.Range(1, 10).Select(step => step * 3)], new ParameterRange(1, 10, 1).Values(),
        new ParameterRange(2, 20, 2).Values());

    public static int Run(Options options)
    {
        var random = new Random(1);
        BarSeries[] bars = [.. Enumerable.Range(0, Symbols).Select(index => Series(index, random))];
        TradeSignal[] signals = [.. Enumerable.Range(0, Signals).Select(_ => Signal(bars, random))];
        var threads = options.Number("--threads", 2);
        SignalOptimizationResult? result = null;
        var seconds = Repeated.Seconds(
            options.Number("--repeat", 5), () => result = SignalOptimization.Run(signals, bars, new(), Grid, threads));
        var best = result!.Best(GridMeasure.TotalReturn);
        Console.WriteLine(options.Has("--json")
            ? JsonSerializer.Serialize(
                new { workload = "signals", combinations = result.Outcomes.Count, threads, seconds = seconds.Median })
            : string.Create(CultureInfo.InvariantCulture, $"""
                {result.Outcomes.Count} combinations × {Signals} signals, {Symbols} symbols, {threads} threads
                {seconds.Median:0.000} s ({seconds.Min:0.000}-{seconds.Max:0.000})
                best {best.Rule}: {best.Summary.TotalReturn:P4}, {best.Summary.Trades.Closed} trades
                """));
        return 0;
    }

    static TradeSignal Signal(BarSeries[] bars, Random random)
    {
        var series = bars[random.Next(Symbols)];
        return new(series.Name, series.Bars.Time[random.Next(Bars - 1)]);
    }

    static BarSeries Series(int index, Random random)
    {
        var (builder, price) = (new BarsBuilder(Bars), 20 + (80 * random.NextDouble()));
        for (var bar = 0; bar < Bars; bar++)
        {
            var open = price * (1 + ((random.NextDouble() - 0.5) * 0.01));
            price = open * (1 + ((random.NextDouble() - 0.498) * 0.04));
            var (high, low) = (Math.Max(open, price) * 1.005, Math.Min(open, price) * 0.995);
            builder.Add(new((735_000L + bar) * UtcTime.Day, open, high, low, price, 1e6));
        }

        return new(string.Create(CultureInfo.InvariantCulture, $"S{index:000}"), builder.ToBars());
    }
}
