using System.Text.Json;
using Bifrost.Cli.Sweeps;
using Bifrost.Engine.Sweep;
using Bifrost.OpenCl;
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

    [Fact]
    public void Go_on_from_their_own_journal_and_leave_that_of_the_processor_alone()
    {
        using var folder = new Folder();
        string[] journal = ["--objective", "trades", "--journal", folder.PathOf("ema.sweep")];

        var first = Answer([.. journal, "--device", "opencl"]);
        var second = Answer([.. journal, "--device", "opencl"]);
        var onProcessor = Typed.Line([.. Sweep, .. journal]);

        Assert.Equal(first.GetProperty("tried").GetInt64(), second.GetProperty("resumed").GetInt64());
        Assert.Equal($"{first.GetProperty("best")}", $"{second.GetProperty("best")}");
        Assert.Equal(2, onProcessor.Code);
        Assert.Contains("ema.sweep", onProcessor.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_chosen_by_number_or_for_their_doubles()
    {
        OpenClDevice[] devices = [Named("old", hasDoubles: false), Named("card", hasDoubles: true), Named("processor", hasDoubles: true)];

        Assert.Equal("card", DeviceChoice.Read("opencl")!.Among(true, devices).Name);
        Assert.Equal("processor", DeviceChoice.Read("opencl:2")!.Among(true, devices).Name);
        Assert.Equal("old", DeviceChoice.Read("opencl:0")!.Among(true, devices).Name);
        Assert.Null(DeviceChoice.Read("cpu"));
        Assert.Contains("no OpenCL library", Refusal("opencl", false, []), StringComparison.Ordinal);
        Assert.Contains("OpenCL has no device", Refusal("opencl", true, []), StringComparison.Ordinal);
        Assert.Contains("doubles: old", Refusal("opencl", true, devices[..1]), StringComparison.Ordinal);
        Assert.Contains("no device 3: OpenCL has 3", Refusal("opencl:3", true, devices), StringComparison.Ordinal);
    }

    static string Refusal(string text, bool isInstalled, OpenClDevice[] devices) =>
        Assert.Throws<SweepDeviceException>(() => DeviceChoice.Read(text)!.Among(isInstalled, devices)).Message;

    static OpenClDevice Named(string name, bool hasDoubles) => new(name, "platform", "gpu", 1, 1 << 30, 1 << 28, hasDoubles);

    static JsonElement Answer(params string[] words) => Typed.Line([.. Sweep, .. words]).Json();
}
