using System.Text.Json;
using Bifrost.Tests;

namespace Bifrost.Host.Tests.Cli;

/// <summary>Sweeps on a device that speaks OpenCL; ./test installs one that is the processor.</summary>
public class DeviceTests
{
    static readonly string[] Sweep =
    [
        "sweep", Repository.PathOf("samples", "rules", "ema_crossover.yaml"), "--data", Typed.Sample("NORTH.csv"), "--no-store",
        "-p", "fast=3..12", "-p", "slow=20..40:5", "--top", "3", "--json",
    ];

    [Fact]
    public void Are_listed_with_the_name_that_a_sweep_takes()
    {
        var devices = Typed.Line("devices", "--json").Json().GetProperty("devices");

        Assert.True(devices.GetArrayLength() > 0, "These tests need OpenCL: sudo apt-get install -y pocl-opencl-icd ocl-icd-libopencl1");
        Assert.Equal("opencl:0", devices[0].GetProperty("device").GetString());
        Assert.Contains("opencl:0", Typed.Line("devices").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_the_best_that_the_processor_finds_with_every_figure()
    {
        var own = Answer("--objective", "final_value", "--device", "opencl");
        var expected = Answer("--objective", "final_value");

        Assert.Equal($"{expected.GetProperty("best")}", $"{own.GetProperty("best")}");
        Assert.All(own.GetProperty("best").EnumerateArray(), best => Assert.True(best.GetProperty("event_verified").GetBoolean()));
        Assert.StartsWith("OpenCL (", own.GetProperty("engine").GetString(), StringComparison.Ordinal);
        Assert.False(own.TryGetProperty("without_device", out _));
        Assert.NotEqual(0, own.GetProperty("trust").GetProperty("expected_best_sharpe").GetDouble());
    }

    [Theory]
    [InlineData("--device opencl", "something else is sought")]
    [InlineData("--device opencl --objective trades --require sharpe>0", "something else is sought or required")]
    [InlineData("--device opencl:99 --objective trades", "there is no device 99")]
    [InlineData("--device opencl --objective trades --engine event", "strategies of rules")]
    public void Leave_to_the_processor_what_they_cannot_do_and_say_why(string words, string reason)
    {
        var answer = Answer(words.Split(' '));

        Assert.Contains(reason, answer.GetProperty("without_device").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("OpenCL", answer.GetProperty("engine").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, answer.GetProperty("best").GetArrayLength());
    }

    [Theory]
    [InlineData("gpu")]
    [InlineData("opencl:")]
    [InlineData("opencl:-1")]
    [InlineData("opencl:1:2")]
    public void Other_names_are_refused(string device)
    {
        var typed = Typed.Line([.. Sweep, "--device", device]);

        Assert.Equal(2, typed.Code);
        Assert.Contains($"--device {device}", typed.Error, StringComparison.Ordinal);
        Assert.Contains("opencl:NUMBER", typed.Error, StringComparison.Ordinal);
    }

    static JsonElement Answer(params string[] words) => Typed.Line([.. Sweep, .. words]).Json();
}
