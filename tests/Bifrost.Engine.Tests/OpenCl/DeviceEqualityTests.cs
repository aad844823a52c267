using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Tests.Running.Kernel;

namespace Bifrost.Engine.Tests.OpenCl;

/// <summary>Random plans over random bars: the figures of the device are those of the rules kernel, bit for bit.</summary>
public class DeviceEqualityTests(Device device) : IClassFixture<Device>
{
    const int Plans = 1_500;

    readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    [Fact]
    public void The_device_gives_the_bits_of_the_processor()
    {
        for (var seed = 0; seed < Plans; seed++)
        {
            var difference = Difference(seed);
            Assert.True(difference is null, $"seed {seed}: {difference}");
        }

        RequireVariety();
    }

    string? Difference(int seed)
    {
        var random = new Random(seed);
        var series = RandomTerms.Series(random);
        var (plan, options) = (RandomPlans.Draw(random), RandomTerms.Options(random, series.Bars));
        if (!IsAllowed(plan)) return null;

        var kernel = RulesKernel.Prepare(series, plan, options);
        double[][] sets = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Values(plan, random))];
        var figures = new KernelFigures?[sets.Length];
        using (var program = device.Sweeps.Prepare(new(kernel))) program.Run(sets, figures, TestContext.Current.CancellationToken);
        var runner = kernel.NewRunner();
        for (var i = 0; i < sets.Length; i++)
        {
            KernelFigures? expected = runner.Run(sets[i], out var own) ? own : null;
            Count(plan, expected);
            if (!Bits(figures[i]).SequenceEqual(Bits(expected))) return $"{figures[i]}, not {expected}\n{plan}\n{plan.Long}\n{plan.Short}";
        }

        return null;
    }

    static bool IsAllowed(RulePlan plan)
    {
        try
        {
            _ = new RuleStrategy(plan);
            return true;
        }
        catch (RulePlanException)
        {
            return false;
        }
    }

    static double[] Values(RulePlan plan, Random random)
    {
        var values = plan.Defaults;
        (values[0], values[1]) = (random.Next(1, 8), random.Next(2, 15));
        return values;
    }

    static IEnumerable<long> Bits(KernelFigures? figures) => figures is not { } own ? [] :
    [
        BitConverter.DoubleToInt64Bits(own.FinalValue), BitConverter.DoubleToInt64Bits(own.FinalCash), own.Orders, own.Fills,
        own.ClosedTrades, own.OpenTrades,
    ];

    void Count(RulePlan plan, KernelFigures? figures)
    {
        Add("set");
        if (figures is not { } own) Add("left to the event engine");
        else if (own.ClosedTrades > 0) Add("set with trades");
        if (figures is not { ClosedTrades: > 0 }) return;
        if (plan.StopOf(plan.Trades(isLong: true)) is { } stop) Add($"{stop.Kind} stop");
        if (plan.Target is { } target) Add($"{target.Kind} target");
        Add($"{plan.Sizing?.Method ?? RuleSizeMethod.Units}");
    }

    void Add(string what) => _seen[what] = _seen.GetValueOrDefault(what) + 1;

    /// <summary>The property cannot pass by meeting nothing.</summary>
    void RequireVariety()
    {
        foreach (var (what, least) in (ReadOnlySpan<(string, int)>)
            [
                ("set", 5_000), ("set with trades", 2_500), ("left to the event engine", 20), ("Percent stop", 100), ("Atr stop", 100),
                ("TrailingPercent stop", 100), ("TrailingAtr stop", 100), ("Price stop", 100), ("Percent target", 100), ("Atr target", 100),
                ("Units", 100), ("Cash", 100), ("PercentOfEquity", 100), ("PercentOfCash", 100), ("AtrRisk", 100),
            ])
        {
            var count = _seen.GetValueOrDefault(what);
            Assert.True(count >= least, $"{what} came {count} times of the {least} that are expected.");
        }
    }
}
