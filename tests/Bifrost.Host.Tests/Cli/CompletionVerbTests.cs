using System.Diagnostics;
using Bifrost.Cli;
using Bifrost.Tests;

namespace Bifrost.Host.Tests.Cli;

public class CompletionVerbTests
{
    [Theory]
    [InlineData("bifrost ", "backtest", "indicators", "completion")]
    [InlineData("bifrost indicators ", "list", "show")]
    [InlineData("bifrost indicators show Boll", "BollingerBands")]
    [InlineData("bifrost strategies show sma", "sma_cross")]
    [InlineData("bifrost completion ", "bash", "zsh", "fish")]
    [InlineData("bifrost backtest sma_cross --comm", "--commission")]
    public void Program_knows_how_a_line_goes_on(string line, params string[] expected)
    {
        var words = Typed.Line($"[suggest:{line.Length}]", line).Out.Split('\n');

        Assert.Subset(words.ToHashSet(StringComparer.Ordinal), expected.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("bifrost indic", "indicators")]
    [InlineData("bifrost analyzers show Sharpe", "SharpeRatio")]
    [InlineData("bifrost indicators ", "list show")]
    [InlineData("bifrost data --zo", "--zone")]
    public void Bash_completes_what_is_typed(string line, string expected)
    {
        if (!OperatingSystem.IsLinux()) return;

        Assert.Equal(expected, Bash(line));
    }

    [Theory]
    [InlineData("zsh")]
    [InlineData("fish")]
    public void Script_of_another_shell_is_as_approved(string shell) => Approve.That(Typed.Line("completion", shell).Out, test: shell);

    [Fact]
    public void Unknown_shell_is_refused()
    {
        var typed = Typed.Line("completion", "cmd");

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains("one of bash, zsh, fish is expected", typed.Error, StringComparison.Ordinal);
    }

    /// <summary>What the script's function replies, in a real shell with the real program.</summary>
    static string Bash(string line)
    {
        using var folder = new Folder();
        var script = folder.Write("completion.bash", Typed.Line("completion", "bash").Out);
        var program = typeof(ExitCode).Assembly.Location;
        var test = folder.Write(
            "test.bash",
            $"""
            bifrost() {"{"} dotnet '{program}' "$@"; {"}"}
            source '{script}'
            COMP_LINE='{line}' COMP_POINT={line.Length}
            read -ra COMP_WORDS <<<"$COMP_LINE"
            [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${"{"}#COMP_WORDS[@]{"}"} - 1))
            _bifrost
            echo "${"{"}COMPREPLY[*]{"}"}"
            """);
        using var bash = Process.Start(new ProcessStartInfo("bash", [test]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var reply = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return reply.TrimEnd();
    }
}
