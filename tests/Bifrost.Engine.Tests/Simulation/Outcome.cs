using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Tests.Simulation;

/// <summary>What a strategy was told of an order, and in which step.</summary>
readonly record struct Told(
    int Step, int Trader, int Order, OrderType Type, OrderStatus Status, OrderEnd End, Execution Executed, double Price, double LimitPrice);

/// <summary>All that a run decided, to be compared bit by bit.</summary>
sealed record Outcome(long[] Times, double[] Cash, double[] Value, Fill[] Fills, Told[] News)
{
    public static Outcome Of(BacktestResult result, RandomTrader[] traders) => new(
        [.. Enumerable.Range(0, result.Schedule.Cycles).Select(result.Schedule.TimeAt)],
        result.Cash.ToArray(),
        result.Value.ToArray(),
        [.. result.Fills],
        [.. traders.SelectMany(trader => trader.News)]);

    /// <summary>What was decided in the first <paramref name="steps"/> steps.</summary>
    public Outcome Until(int steps) => new(
        Times[..steps],
        Cash[..steps],
        Value[..steps],
        [.. Fills.Where(fill => fill.Cycle < steps)],
        [.. News.Where(told => told.Step < steps)]);

    /// <summary>Says where two runs differ, or null.</summary>
    public string? DifferenceTo(Outcome other) =>
        FirstDifference("time", Times, other.Times, UtcTime.ToDateTime)
        ?? FirstDifference("fill", Fills, other.Fills, fill => fill)
        ?? FirstDifference("news", News, other.News, told => told)
        ?? FirstDifference("cash", Cash, other.Cash, cash => cash)
        ?? FirstDifference("value", Value, other.Value, value => value);

    static string? FirstDifference<T, TShown>(string what, T[] ours, T[] others, Func<T, TShown> show)
        where T : IEquatable<T>
    {
        for (var i = 0; i < Math.Min(ours.Length, others.Length); i++)
        {
            if (!ours[i].Equals(others[i])) return $"{what} {i} is {show(ours[i])}, in the other run {show(others[i])}";
        }

        return ours.Length == others.Length ? null : $"{ours.Length} of {what}, in the other run {others.Length}";
    }
}
