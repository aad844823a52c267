using Bifrost.Cli;

namespace Bifrost.Host.Tests.Cli;

public sealed class StrategyFileTests : IDisposable
{
    const string Cross = """
        /// <summary>Buys above the average.</summary>
        public class Above : Strategy
        {
            Line _average = null!;

            [Parameter("bars", Min = 1)]
            public int Period { get; set; } = 20;

            protected override void Init() => _average = new Sma(Data, Period);

            protected override void Next()
            {
                if (!Position.IsOpen && Data.Close[0] > _average[0]) Buy();
                else if (Position.IsOpen && Data.Close[0] < _average[0]) Close();
            }
        }
        """;

    readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Runs_with_the_engine_in_scope_and_its_parameters()
    {
        var answer = Backtest(Cross, "--param", "period=5", "--json").Json();

        Assert.Equal("above", answer.GetProperty("strategy").GetString());
        Assert.Equal("5", answer.GetProperty("parameters").GetProperty("period").GetString());
        Assert.NotEqual(0, answer.GetProperty("trades").GetArrayLength());
    }

    [Fact]
    public void Lists_its_strategies()
    {
        var typed = Typed.Line("strategies", _folder.Write("my.cs", Cross));

        Assert.Contains("period", typed.Out, StringComparison.Ordinal);
        Assert.Contains("a whole number of 1 or more", typed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Error_of_the_compiler_shows_the_line_and_a_caret()
    {
        var typed = Backtest(Cross.Replace("new Sma(", "new Smaa(", StringComparison.Ordinal));

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains("my.cs(9,54): CS0246 The type or namespace name 'Smaa'", typed.Error, StringComparison.Ordinal);
        Assert.Contains(
            "  9 |     protected override void Init() => _average = new Smaa(Data, Period);\n"
            + "    |                                                      ^^^^", typed.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Console.WriteLine(1);\n", "my.cs(1,1): a statement outside every class")]
    [InlineData("#:package Some@1.0\n", "my.cs(1,1): #:package Some@1.0 is a directive of programs run by dotnet run")]
    public void Script_is_told_apart(string head, string message)
    {
        var typed = Backtest(head + Cross);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains(message, typed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class Hidden : Strategy { }", "no public strategy: Hidden derives from Strategy, but it is not public")]
    [InlineData("public class Other { }", "has no strategy: it needs a public class that derives from Strategy")]
    [InlineData("public class Closed(int period) : Strategy { public int P => period; }", "Closed needs a public constructor without parameters")]
    [InlineData("public class Odd : Strategy { [Parameter(\"x\")] public DateTime When { get; set; } }", "Odd.When is of type DateTime")]
    [InlineData("", "has no strategy")]
    public void File_without_a_strategy_to_run_is_refused(string source, string message)
    {
        var typed = Backtest(source);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains(message, typed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_classes_one_is_chosen()
    {
        var two = Cross + Cross.Replace("Above", "Second", StringComparison.Ordinal);

        Assert.Contains("my.cs has 2 strategies; choose one with --strategy: Above, Second.", Backtest(two).Error, StringComparison.Ordinal);
        Assert.Contains("has no strategy Secnd. Did you mean Second?", Backtest(two, "--strategy", "Secnd").Error, StringComparison.Ordinal);
        Assert.StartsWith("second(", Backtest(two, "--strategy", "Second").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Strategy_that_throws_is_told_with_its_line()
    {
        var typed = Backtest(Cross.Replace("if (!Position", "if (Length > 50) throw new Exception(\"enough\");\n if (!Position", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Failed, typed.Code);
        Assert.Matches(@"Above failed on bar 51 \(.*\): enough\n  Exception at .*my\.cs\(13\)", typed.Error);
    }

    [Fact]
    public void Missing_file_is_told() =>
        Assert.Contains("cannot be read", Typed.Line("strategies", _folder.PathOf("none.cs")).Error, StringComparison.Ordinal);

    Typed Backtest(string source, params string[] more) =>
        Typed.Line(["backtest", _folder.Write("my.cs", source), "--data", Typed.Sample("NORTH.csv"), .. more]);
}
