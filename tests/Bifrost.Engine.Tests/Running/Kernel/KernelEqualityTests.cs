using System.Collections.Concurrent;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Running.Kernel;

/// <summary>Random plans over random bars: the kernel's fills, equity and figures are the event engine's, bit for bit.</summary>
public class KernelEqualityTests
{
    const int Runs = 4_000;

    [Fact]
    public void The_kernel_gives_the_bits_of_the_event_engine()
    {
        var (failures, seen) = (new ConcurrentDictionary<int, string>(), new Tally());
        Parallel.For(0, Runs, (seed, loop) =>
        {
            try
            {
                if (Difference(seed, seen) is not { } difference) return;
                failures[seed] = difference;
            }
            catch (Exception exception)
            {
                failures[seed] = $"{exception}";
            }

            if (failures.Count >= 5) loop.Stop();
        });

        var report = failures.OrderBy(failure => failure.Key).Select(failure => $"seed {failure.Key}: {failure.Value}");
        Assert.True(failures.IsEmpty, string.Join('\n', report));
        seen.RequireVariety();
    }

    static string? Difference(int seed, Tally seen)
    {
        var random = new Random(seed);
        var series = RandomTerms.Series(random);
        var (plan, options) = (RandomPlans.Draw(random), RandomTerms.Options(random, series.Bars));
        if (!IsAllowed(plan, seen)) return null;

        var kernel = RulesKernel.Prepare(series, plan, options);
        var runner = kernel.NewRunner();
        for (var set = 0; set < 2; set++)
        {
            var values = plan.Defaults;
            if (set == 1) values[0] += 1;
            if (!runner.Run(values, out var figures))
            {
                seen.Count("left to the event engine");
                continue;
            }

            var strategy = new RuleStrategy(plan);
            strategy.Set("fast", values[0]);
            var result = new Backtest(series, strategy, options).Run();
            seen.Look(result);
            var check = KernelCheck.Of(result, runner, figures);
            if (check.Verdict != KernelVerdict.Equal) return $"{check.Detail}\n{plan}\n{plan.Long}\n{plan.Short}";
        }

        return null;
    }

    /// <summary>A random rule may divide by a constant zero or compare what cannot be: the parser refuses it.</summary>
    static bool IsAllowed(RulePlan plan, Tally seen)
    {
        try
        {
            _ = new RuleStrategy(plan);
            return true;
        }
        catch (RulePlanException)
        {
            seen.Count("no plan");
            return false;
        }
    }
}
