using Bifrost.Engine.Data;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>Falls from a high, at every bar and as periods.</summary>
static class Drawdowns
{
    /// <summary>Value over the highest so far, less one: zero at a high, below it otherwise, NaN where the value is.</summary>
    public static double[] Curve(ReadOnlySpan<double> values, double start)
    {
        var curve = new double[values.Length];
        double high = start;
        for (int i = 0; i < curve.Length; i++)
        {
            if (values[i] > high) high = values[i];
            curve[i] = high > 0 ? values[i] / high - 1 : double.NaN;
        }

        return curve;
    }

    /// <summary>The deepest periods below a high, deepest first.</summary>
    public static IReadOnlyList<DrawdownPeriod> Deepest(ReadOnlySpan<long> times, double[] curve, int count)
    {
        List<DrawdownPeriod> periods = [];
        int high = -1;
        for (int i = 0; i <= curve.Length; i++)
        {
            bool below = i < curve.Length && !(curve[i] >= 0);
            if (below) continue;
            if (i - high > 1) AddPeriod(periods, times, curve, high, i);
            high = i;
        }

        return [.. periods.OrderBy(period => period.Depth).Take(count)];
    }

    static void AddPeriod(List<DrawdownPeriod> periods, ReadOnlySpan<long> times, double[] curve, int high, int end)
    {
        int trough = Enumerable.Range(high + 1, end - high - 1).MinBy(i => double.IsNaN(curve[i]) ? 0 : curve[i]);
        if (!(curve[trough] < 0)) return;
        int start = Math.Max(high, 0);
        bool recovered = end < curve.Length;
        int last = recovered ? end : curve.Length - 1;
        periods.Add(new(
            curve[trough], UnixTime.Milliseconds(times[start]), UnixTime.Milliseconds(times[trough]),
            recovered ? UnixTime.Milliseconds(times[end]) : null,
            UtcTime.DayNumber(times[last]) - UtcTime.DayNumber(times[start])));
    }
}
