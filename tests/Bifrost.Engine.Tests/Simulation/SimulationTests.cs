using System.Collections.Concurrent;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Tests.Simulation;

/// <summary>
/// Whole runs from seeds: random bars, random orders, every rule of the broker. Each step is held against laws that no
/// market can break, and each run against others that must come out the same. A failure names its seed.
/// </summary>
public class SimulationTests
{
    [Fact]
    public void No_step_of_any_run_breaks_a_law() => ForSeeds(0, 10_000, scenario =>
    {
        scenario.Run(new(scenario));
        return null;
    });

    [Fact]
    public void The_same_seed_gives_the_same_bits() => ForSeeds(10_000, 2_500, scenario =>
        scenario.Run().DifferenceTo(Scenario.Of(scenario.Seed).Run()));

    [Fact]
    public void Truncating_the_future_changes_no_past() => ForSeeds(20_000, 2_500, scenario =>
    {
        var whole = scenario.Run();
        var steps = new Random(scenario.Seed).Next(1, whole.Times.Length);
        return scenario.CutAfter(whole.Times[steps - 1])?.Run().DifferenceTo(whole.Until(steps));
    });

    [Fact]
    public void Cancelling_twice_is_cancelling_once() => ForSeeds(30_000, 2_500, scenario =>
        scenario.Run().DifferenceTo((scenario with { CancelsTwice = true }).Run()));

    [Fact]
    public void A_feed_that_nobody_reads_changes_nothing() => ForSeeds(40_000, 2_500, scenario =>
        scenario.Run().DifferenceTo(scenario.WithUnreadFeed().Run()));

    [Fact]
    public void A_strategy_that_does_nothing_changes_nothing() => ForSeeds(50_000, 2_500, scenario =>
        scenario.Run().DifferenceTo((scenario with { HasIdler = true }).Run()));

    [Fact]
    public void The_runs_reach_every_kind_of_order_and_every_end()
    {
        var news = Enumerable.Range(0, 500).SelectMany(seed => Scenario.Of(seed).Run().News).ToList();

        foreach (var type in Enum.GetValues<OrderType>())
            Assert.InRange(news.Count(told => told.Type == type && told.Status == OrderStatus.Completed), 100, int.MaxValue);
        foreach (var status in Enum.GetValues<OrderStatus>().Skip(1))
            Assert.InRange(news.Count(told => told.Status == status), 100, int.MaxValue);
        foreach (var end in Enum.GetValues<OrderEnd>())
            Assert.InRange(news.Count(told => told.End == end), 50, int.MaxValue);
    }

    /// <param name="check">Throws when a law is broken, or returns how two runs differ.</param>
    static void ForSeeds(int first, int count, Func<Scenario, string?> check)
    {
        var failures = new ConcurrentDictionary<int, string>();
        Parallel.For(first, first + count, (seed, loop) =>
        {
            try
            {
                if (check(Scenario.Of(seed)) is { } difference) failures[seed] = difference;
            }
            catch (Exception exception) when (failures.TryAdd(seed, Sentence(exception)))
            {
                if (failures.Count >= 5) loop.Stop();
            }
        });
        var report = failures.OrderBy(failure => failure.Key).Select(failure => $"seed {failure.Key}: {failure.Value}");
        Assert.True(failures.IsEmpty, string.Join('\n', report));
    }

    static string Sentence(Exception exception) =>
        exception.InnerException is BrokenLawException law ? law.Message : $"{exception}";
}
