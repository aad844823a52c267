using System.Diagnostics;

namespace Bifrost.Bench;

/// <summary>Times a piece of work after a warm-up.</summary>
sealed record Repeated(double Median, double Min, double Max)
{
    const int WarmUps = 5;
    const double WarmUpSeconds = 2;

    public static Repeated Seconds(int count, Action work)
    {
        // Until the runtime has compiled the loops for good.
        var warm = 0.0;
        for (var i = 0; i < WarmUps || warm < WarmUpSeconds; i++) warm += Time(work);

        double[] seconds = [.. Enumerable.Range(0, count).Select(_ => Time(work)).Order()];
        return new(seconds[seconds.Length / 2], seconds[0], seconds[^1]);
    }

    static double Time(Action work)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
