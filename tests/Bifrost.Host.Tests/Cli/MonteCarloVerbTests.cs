using Bifrost.Cli;

namespace Bifrost.Host.Tests.Cli;

public class MonteCarloVerbTests
{
    static readonly string[] Words = ["montecarlo", "sma_cross", "--data", Typed.Sample("NORTH.csv"), "--sizer", "percent:95"];
    static readonly string[] Run = [.. Words, "--draws", "50", "--markets", "5"];

    [Fact]
    public void Shows_what_the_run_could_have_come_to()
    {
        var typed = Typed.Line(Run);

        Assert.Equal(ExitCode.Done, typed.Code);
        Assert.Contains("Trades in other orders", typed.Out, StringComparison.Ordinal);
        Assert.Contains("Sessions drawn again", typed.Out, StringComparison.Ordinal);
        Assert.Contains("Prices moved", typed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_fans_and_bands_in_json()
    {
        var sessions = Typed.Line([.. Run, "--json"]).Json().GetProperty("sessions");

        Assert.Equal(50, sessions.GetProperty("draws").GetInt32());
        var (fan, band) = (sessions.GetProperty("fan"), sessions.GetProperty("return"));
        Assert.Equal(fan.GetProperty("times").GetArrayLength(), fan.GetProperty("p95").GetArrayLength());
        Assert.True(band.GetProperty("p05").GetDouble() < band.GetProperty("p95").GetDouble());
    }

    [Theory]
    [InlineData("--draws", "1", "Draws of a Monte Carlo plan is 1; it must be 2 or more")]
    [InlineData("--ruin", "200%", "it must be above 0 and at most 1")]
    [InlineData("--noise", "none", "--noise none: a number above 0 is expected")]
    public void Says_what_a_plan_may_be(string option, string value, string message)
    {
        var typed = Typed.Line([.. Words, option, value]);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains(message, typed.Error, StringComparison.Ordinal);
    }
}
