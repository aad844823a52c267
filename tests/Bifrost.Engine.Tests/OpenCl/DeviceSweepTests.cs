using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Sweep;
using Bifrost.OpenCl;
using Bifrost.OpenCl.Native;

namespace Bifrost.Engine.Tests.OpenCl;

/// <summary>A sweep on a device is the sweep on the processor.</summary>
public class DeviceSweepTests(Device device) : IClassFixture<Device>
{
    static readonly BarSeries Series = SampleMarkets.Daily.ToSeries()[1];
    static readonly BacktestOptions Options = new() { Broker = new() { Cash = 100_000, Commission = CommissionScheme.Percentage(0.001) } };
    static readonly ParameterSpace Space = new([ParameterAxis.Whole("fast", 2, 60), ParameterAxis.Whole("slow", 10, 120)], "fast < slow");

    static readonly RulePlan Crossing = new()
    {
        Name = "sma_cross",
        Parameters = [new("fast", 10), new("slow", 30)],
        Long = new("sma(close, $fast) > sma(close, $slow)", "sma(close, $fast) < sma(close, $slow)"),
        Sizing = new(RuleSizeMethod.Units, 100),
    };

    [Theory]
    [InlineData("grid")]
    [InlineData("tpe")]
    [InlineData("hyperband")]
    public void Every_row_is_that_of_the_processor(string search)
    {
        var kernel = Kernel();
        using var target = new DeviceTarget(kernel, device.Sweeps);

        var own = Sweep(target, search, SweepDetail.Value);
        var expected = Sweep(kernel, search, SweepDetail.Value);

        Assert.Equal(expected.Tried, own.Tried);
        Assert.All(expected.Rows.Zip(own.Rows), pair =>
        {
            Assert.Equal(pair.First.Values, pair.Second.Values);
            Assert.Equal(pair.First.Figures, pair.Second.Figures);
        });
        Assert.Contains(own.Rows, row => row.Figures[SweepMetrics.IndexOf("trades")] > 0);
    }

    [Fact]
    public void Figures_that_need_every_bar_come_from_the_processor()
    {
        var kernel = Kernel();
        using var target = new DeviceTarget(kernel, device.Sweeps);

        var own = Sweep(target, "random", SweepDetail.Summary);

        Assert.Equal(Sweep(kernel, "random", SweepDetail.Summary).Rows.Select(row => row.Figures), own.Rows.Select(row => row.Figures));
        Assert.DoesNotContain(own.Rows, row => double.IsNaN(row.Figures[SweepMetrics.IndexOf("max_drawdown")]));
    }

    [Fact]
    public void Columns_that_do_not_fit_at_once_take_turns()
    {
        var rules = RulesKernel.Prepare(Series, Crossing, Options);
        using var program = Prepare(rules, new() { Columns = 5, Sets = 7 });
        double[][] sets = [.. Enumerable.Range(0, 100).Select(set => (double[])[2 + (set % 9), 20 + (set % 13)])];
        var figures = new KernelFigures?[sets.Length];

        program.Run(sets, figures, TestContext.Current.CancellationToken);

        var runner = rules.NewRunner();
        for (var i = 0; i < sets.Length; i++)
        {
            Assert.True(runner.Run(sets[i], out var expected));
            Assert.Equal(expected, figures[i]);
        }
    }

    [Fact]
    public void A_cancelled_sweep_ends_before_the_next_launch()
    {
        using var target = new DeviceTarget(Kernel(), device.Sweeps);
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => target.Begin([new(0, [5, 20])], SweepDetail.Value, cancellation.Token));
    }

    [Fact]
    public void A_condition_deeper_than_the_device_is_refused_with_the_reason()
    {
        var deep = string.Concat(Enumerable.Repeat("close > open or (", 16)) + "close < open" + new string(')', 16);
        var kernel = RulesKernel.Prepare(Series, Crossing with { Long = new(deep) }, Options);

        var refusal = Assert.Throws<NotSupportedException>(() => device.Sweeps.Prepare(new(kernel)));

        Assert.Contains("17 masks", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_does_not_compile_is_told_with_what_the_compiler_said()
    {
        var failure = Assert.Throws<SweepDeviceException>(() =>
        {
            lock (Cl.Turn) using (new ClContext(Device.First().Id, "kernel void broken() { undeclared_name = 1; }")) { }
        });

        Assert.Contains("undeclared_name", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_memory_than_there_is_is_an_error_that_says_how_much()
    {
        lock (Cl.Turn)
        {
            using var context = new ClContext(Device.First().Id, "kernel void nothing() { }");

            var failure = Assert.Throws<SweepDeviceException>(() => context.Room(1L << 60));

            Assert.Contains($"{1L << 60:N0} bytes", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_device_without_doubles_is_refused()
    {
        var devices = OpenClDevice.All;

        Assert.Contains(devices, one => one.HasDoubles && one.Name.Length > 0 && one.Units > 0 && one.Memory > 0);
        Assert.Throws<SweepDeviceException>(() => (devices[0] with { HasDoubles = false }).Open());
    }

    static OpenClKernel Prepare(RulesKernel rules, OpenClLimits limits) =>
        new OpenClSweepDevice(Device.First()).Prepare(new(rules), limits);

    static KernelTarget Kernel() => new(
        Series, Crossing, Options, Space, new([new(Series)], Strategy, Options));

    static RuleStrategy Strategy(double[] values)
    {
        var strategy = new RuleStrategy(Crossing);
        strategy.Set("fast", values[0]);
        strategy.Set("slow", values[1]);
        return strategy;
    }

    static SweepResult Sweep(ISweepTarget target, string search, SweepDetail detail)
    {
        var chosen = SearchMethod.Find(search)!.Create(new(Space, 300, 7));
        return new SweepRun(new(Space, chosen, [SweepObjective.Parse("final_value")]) { Detail = detail }, target).Run();
    }
}
