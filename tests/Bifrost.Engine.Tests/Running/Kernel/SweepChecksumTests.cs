using Bifrost.Engine.Broker;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Tests.Strategies.Library;

namespace Bifrost.Engine.Tests.Running.Kernel;

/// <summary>The crossing of two averages, as a rule plan and as the library's strategy.</summary>
public class SweepChecksumTests
{
    static readonly RulePlan Plan = new()
    {
        Name = "sma_cross",
        Parameters = [new("fast", 10), new("slow", 30)],
        Long = new("sma(close, $fast) > sma(close, $slow)", "sma(close, $fast) < sma(close, $slow)"),
        Sizing = new(RuleSizeMethod.Units, 100),
    };

    static readonly BacktestOptions Options = new()
    {
        Broker = new() { Cash = 100_000, Commission = CommissionScheme.Percentage(0.001) },
    };

    [Fact]
    public void Every_pair_of_periods_is_the_library_strategy_to_the_last_bit()
    {
        var series = Samples.Of("NORTH.csv").Series;
        var runner = RulesKernel.Prepare(series, Plan, Options).NewRunner();
        for (var fast = 5; fast < 15; fast++)
        {
            for (var slow = 20; slow <= 65; slow += 5)
            {
                Assert.True(runner.Run([fast, slow], out var figures));
                var strategy = new SmaCross { Fast = fast, Slow = slow, Sizer = new FixedSize(100) };
                var check = KernelCheck.Of(new Backtest(series, strategy, Options).Run(), runner, figures);
                Assert.True(check.Verdict == KernelVerdict.Equal, $"{fast}/{slow}: {check.Detail}");
                Assert.NotEqual(0, figures.ClosedTrades);
            }
        }
    }

    [Fact]
    public void A_set_allocates_nothing_once_its_columns_are_there()
    {
        var runner = RulesKernel.Prepare(Samples.Of("NORTH.csv").Series, Plan, Options).NewRunner();
        double[] values = [10, 30];
        runner.Run(values, out var first);
        var before = GC.GetAllocatedBytesForCurrentThread();
        runner.Run(values, out var second);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(first, second);
    }

    [Fact]
    public void What_a_plan_may_not_be_is_told_of_every_set()
    {
        var plan = Plan with { HoldingBars = RuleNumber.Of("slow") };
        var runner = RulesKernel.Prepare(Samples.Of("NORTH.csv").Series, plan, Options).NewRunner();

        var number = Assert.Throws<RulePlanException>(() => runner.Run([10, 0], out _));
        Assert.StartsWith("holding_bars: 0 is given", number.Message, StringComparison.Ordinal);
        var rule = Assert.Throws<RulePlanException>(() => runner.Run([0, 9], out _));
        Assert.StartsWith("`sma(close, $fast)`", rule.Message, StringComparison.Ordinal);
        Assert.True(runner.Run([10, 9], out _));
    }

    [Fact]
    public void Runners_on_several_threads_share_columns_and_agree()
    {
        var kernel = RulesKernel.Prepare(Samples.Of("NORTH.csv").Series, Plan, Options);
        double[] Values(int set) => [2 + (set % 10), 20 + (set / 10)];
        var alone = kernel.NewRunner();
        KernelFigures[] expected = [.. Enumerable.Range(0, 200).Select(set =>
        {
            alone.Run(Values(set), out var figures);
            return figures;
        })];

        var together = new KernelFigures[200];
        Parallel.For(0, 200, kernel.NewRunner, (set, _, runner) =>
        {
            runner.Run(Values(set), out together[set]);
            return runner;
        }, _ => { });

        Assert.Equal(expected, together);
    }
}
