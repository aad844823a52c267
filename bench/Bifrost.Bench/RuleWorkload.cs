using System.Text.Json;
using Bifrost.Engine.Data;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Scanning;

namespace Bifrost.Bench;

/// <summary>
/// R1: a filter of four indicators over a made-up market, 500 symbols of 2,520 days if nothing else is said; compiled and
/// computed from nothing every time, in milliseconds. With --scan a scan for every bar that meets it, with --last for the last bars.
/// </summary>
static class RuleWorkload
{
    const string Filter = "close > sma(close, 20) and rsi(14) < 60 and macd().histogram > 0 and atr(14) < 0.05 * close";

    public static int Run(Options options)
    {
        SyntheticMarket market = new([.. Enumerable.Range(0, options.Number("--assets", 500)).Select(i => new SyntheticSymbol($"S{i}"))])
        {
            Days = 2520,
        };
        var series = market.ToSeries();
        var matches = 0;
        var seconds = Repeated.Seconds(options.Number("--repeat", 15), () => matches = Once(series, options));
        var answer = new { workload = "R1", median_s = seconds.Median, min_s = seconds.Min, max_s = seconds.Max, matches };
        Console.WriteLine(options.Has("--json")
            ? JsonSerializer.Serialize(answer)
            : $"R1: {seconds.Median * 1e3:0.0} ms ({seconds.Min * 1e3:0.0}-{seconds.Max * 1e3:0.0}), {matches} bars match: {Filter}");
        return 0;
    }

    static int Once(IReadOnlyList<BarSeries> series, Options options)
    {
        if (options.Has("--scan") || options.Has("--last"))
            return Scanner.Scan(series, new() { Filter = Rule.Parse(Filter), EveryBar = options.Has("--scan") }).Matches.Count;
        var columns = new RuleUniverse(series, options.Number("--threads", 0)).Over(Rule.Parse(Filter));
        return columns.Sum(column => column.Span.Count(1.0));
    }
}
