using Bifrost.Tests;

namespace Bifrost.Host.Tests.Cli;

public class HelpTests
{
    [Theory]
    [InlineData("backtest")]
    [InlineData("demo")]
    [InlineData("data")]
    [InlineData("runs")]
    [InlineData("verify")]
    [InlineData("scan")]
    [InlineData("devices")]
    [InlineData("strategies")]
    [InlineData("indicators")]
    [InlineData("analyzers")]
    [InlineData("completion")]
    [InlineData("version")]
    public void Every_verb_has_help_with_examples_and_json(string verb)
    {
        var typed = Typed.Line(verb, "--help");

        Assert.Equal(0, typed.Code);
        Assert.Contains($"Examples:\n  bifrost {verb}", typed.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("--json <FILE>", typed.Out, StringComparison.Ordinal);
        Assert.Empty(typed.Error);
    }

    [Fact]
    public void Of_backtest_is_as_approved() => Approve.That(Typed.Line("backtest", "--help").Out);

    [Fact]
    public void Of_the_program_lists_the_verbs_and_exit_codes() => Approve.That(Typed.Line("--help").Out);

    [Fact]
    public void Is_what_no_word_at_all_asks_for() => Assert.Equal(Typed.Line("--help").Out, Typed.Line().Out);

    [Fact]
    public void Version_is_an_option_too() => Assert.Equal(Typed.Line("version").Out, Typed.Line("--version").Out);
}
