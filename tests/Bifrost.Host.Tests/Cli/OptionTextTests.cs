using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Engine.Data;
using Bifrost.Engine.Strategies;
using Spectre.Console;

namespace Bifrost.Host.Tests.Cli;

public class OptionTextTests
{
    [Theory]
    [InlineData("days", Timeframe.Days, 1)]
    [InlineData("1d", Timeframe.Days, 1)]
    [InlineData("5m", Timeframe.Minutes, 5)]
    [InlineData("15 minutes", Timeframe.Minutes, 15)]
    [InlineData("4h", Timeframe.Minutes, 240)]
    [InlineData("Weeks", Timeframe.Weeks, 1)]
    [InlineData("3months", Timeframe.Months, 3)]
    public void Timeframe_is_read(string text, Timeframe timeframe, int compression) =>
        Assert.Equal((timeframe, compression), TimeframeText.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("0m")]
    [InlineData("5")]
    [InlineData("fortnight")]
    [InlineData("99999999999m")]
    public void Text_that_is_no_timeframe_is_refused(string text) => Assert.Null(TimeframeText.Parse(text));

    [Fact]
    public void Sizers_are_read() => Assert.Equal(
        [
            new FixedSize(10), new FixedReverser(5), new FixedSizeTarget(7), new PercentSizer(95), new PercentSizer(50, WholeUnits: true),
            new PercentSizer(100), new PercentSizer(100, WholeUnits: true), new EqualShares(95),
        ],
        "fixed:10 reverser:5 target:7 percent:95 percent-int:50 allin allin-int SHARES".Split(' ').Select(SizerText.Parse));

    [Fact]
    public void Work_that_is_quick_shows_nothing()
    {
        using var screen = new StringWriter();
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(screen) });

        Assert.Equal(3, WorkInProgress.Run("Counting", _ => 3, console, CancellationToken.None));
        Assert.Empty(screen.ToString());
    }

    [Fact]
    public void Work_that_fails_fails_as_itself()
    {
        using var screen = new StringWriter();
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(screen) });

        Assert.Throws<FormatException>(() => WorkInProgress.Run<int>("Counting", _ => throw new FormatException(), console, CancellationToken.None));
    }
}
