using Bifrost.Report.Facts;

namespace Bifrost.Report.Tables;

/// <summary>What the starting cash would have become in the first feed, bought at its first close, without costs.</summary>
static class Benchmark
{
    /// <summary>A value for each that the run has, NaN for others; null when the run has no feed with a price above zero.</summary>
    public static double[]? Hold(RunFacts run)
    {
        if (run.Feeds is not [var feed, ..] || feed.Bars.Count == 0 || !(feed.Bars.Close[0] > 0)) return null;
        var times = feed.Bars.Time;
        var closes = feed.Bars.Close;
        double bought = closes[0], close = bought;
        var value = new double[run.Times.Length];
        int next = 0;
        for (int i = 0; i < value.Length; i++)
        {
            for (; next < times.Length && times[next] <= run.Times[i]; next++)
            {
                if (double.IsFinite(closes[next])) close = closes[next];
            }

            value[i] = double.IsFinite(run.Value[i]) ? run.StartCash * close / bought : double.NaN;
        }

        return value;
    }
}
