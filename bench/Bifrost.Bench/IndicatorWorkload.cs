using System.Text.Json;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;

namespace Bifrost.Bench;

/// <summary>
/// W4: indicators over one file, each computed from nothing every time, in nanoseconds a bar; with their last values, by
/// which they are known to be the peers'.
/// </summary>
static class IndicatorWorkload
{
    static readonly (string Name, Func<Feed, Line[]> Compute)[] Indicators =
    [
        ("SMA20", feed => Lines(new Sma(feed.Close, 20))),
        ("EMA20", feed => Lines(new Ema(feed.Close, 20))),
        ("RSI14", feed => Lines(new Rsi(feed.Close))),
        ("MACD", feed => Lines(new MacdHisto(feed.Close))),
        ("BBANDS20", feed => Lines(new BollingerBands(feed.Close))),
        ("ATR14", feed => Lines(new Atr(feed))),
        ("STOCH 14,3,3", feed => Lines(new Stochastic(feed))),
        ("ADX14", feed => Lines(new Adx(feed))),
    ];

    public static int Run(Options options)
    {
        var file = options.Require("--data");
        var schedule = Schedule.Of(new FeedPlan(IndicatorData.Read(file)));
        var repeats = options.Number("--repeat", 9);
        var results = Indicators.Select(indicator => Measure(indicator.Name, indicator.Compute, schedule, repeats)).ToList();
        if (options.Has("--json"))
        {
            var bars = schedule.Tracks[0].Series.Bars.Count;
            Console.WriteLine(JsonSerializer.Serialize(new { workload = "W4", bars, indicators = results }));
            return 0;
        }

        foreach (var result in results)
            Console.WriteLine($"{result.name,-13} {result.ns,6:0.00} ns a bar ({result.min:0.00}-{result.max:0.00})  "
                + string.Join(" / ", result.last.Select(value => $"{value:G10}")));
        return 0;
    }

    static Result Measure(string name, Func<Feed, Line[]> compute, Schedule schedule, int repeats)
    {
        Line[] lines = [];
        var seconds = Repeated.Seconds(repeats, () => lines = compute(new FeedSet(schedule, new())[0]));
        var perBar = 1e9 / schedule.Tracks[0].Series.Bars.Count;
        return new(
            name, seconds.Median * perBar, seconds.Min * perBar, seconds.Max * perBar,
            [.. lines.Select(line => line.Column.Values[^1])]);
    }

    static Line[] Lines(Indicator indicator) => [.. indicator.Lines];

    sealed record Result(string name, double ns, double min, double max, double[] last);
}
