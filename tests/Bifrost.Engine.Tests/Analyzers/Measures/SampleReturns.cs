using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Analyzers.Measures;

/// <summary>Ten sessions' returns of an account and of a benchmark.</summary>
static class SampleReturns
{
    public static double[] Ours { get; } = [0.01, -0.02, 0.04, 0.005, -0.01, 0, 0.015, -0.005, 0.02, -0.025];

    public static double[] Benchmark { get; } = [0.008, -0.015, 0.02, 0.01, -0.012, 0.003, 0.01, -0.002, 0.012, -0.02];

    /// <summary>The sessions of <see cref="Ours"/> from 1000 on, a day apart.</summary>
    public static SessionReturns Sessions()
    {
        var (value, values) = (1000.0, new List<double>());
        foreach (var change in Ours) values.Add(value *= 1 + change);
        return SessionsOf(1000, [.. values]);
    }

    /// <summary>A session a day, from the day given on.</summary>
    public static SessionReturns SessionsOf(double start, double[] values, DateTime? first = null, int days = 1)
    {
        var time = UtcTime.From(first ?? new DateTime(2020, 1, 1));
        long[] times = [.. Enumerable.Range(0, values.Length).Select(i => time + (i * days * UtcTime.Day))];
        return SessionReturns.Of(times, values, start, Session.WholeDay);
    }
}
