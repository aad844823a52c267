using Bifrost.Cli;
using Bifrost.Engine.Strategies;

namespace Bifrost.Host.Tests.Cli;

public class OtherVerbTests
{
    [Fact]
    public void Demo_writes_its_report_and_says_how_to_go_on()
    {
        using var folder = new Folder();
        var report = folder.PathOf("demo.html");

        var typed = Typed.Line("demo", "--report", report);

        Assert.Equal(ExitCode.Done, typed.Code);
        Assert.True(File.Exists(report));
        Assert.Contains("./bifrost backtest sma_cross --data samples/data/NORTH.csv", typed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("refused", typed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Command_that_the_demo_names_gives_the_same()
    {
        using var folder = new Folder();
        var demo = Typed.Line("demo", "--report", folder.PathOf("demo.html"));
        var words = demo.Out.Split('\n').Single(line => line.Contains("./bifrost", StringComparison.Ordinal)).Trim().Split(' ')[1..^2];

        // The demo is not audited: it is to be there at once.
        var given = words.Select(word => word.Replace("samples/data/", Typed.Sample("") + "/", StringComparison.Ordinal));
        var typed = Typed.Line([.. given, "--no-audit", "--no-store"]);

        Assert.Equal(ExitCode.Done, typed.Code);
        Assert.StartsWith(typed.Out.TrimEnd(), demo.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Demo_speaks_json_alone()
    {
        using var folder = new Folder();

        Assert.Equal(3, Typed.Line("demo", "--report", folder.PathOf("demo.html"), "--json").Json().GetProperty("feeds").GetArrayLength());
    }

    [Fact]
    public void Data_tells_how_a_file_was_understood()
    {
        var file = Typed.Line("data", Typed.Sample("HARBOR-5min.csv.gz"), "--json").Json().GetProperty("files")[0];

        Assert.Equal("5 minutes", file.GetProperty("timeframe").GetString());
        Assert.Equal(file.GetProperty("rows").GetInt32(), file.GetProperty("bars").GetInt32());
        Assert.True(file.GetProperty("lowest").GetDouble() < file.GetProperty("highest").GetDouble());
    }

    [Fact]
    public void Data_lists_what_it_skipped()
    {
        using var folder = new Folder();
        var rows = Enumerable.Range(1, 28).Select(day => day < 25 ? $"2020-01-{day:00},1,2,x,1,5" : $"2020-01-{day:00},1,2,0.5,1,5");
        var file = folder.Write("odd.csv", "date,open,high,low,close,volume\n" + string.Join('\n', rows) + "\n");

        Assert.Equal(ExitCode.BadInput, Typed.Line("data", file).Code);
        var typed = Typed.Line("data", file, "--skip-bad-rows");
        Assert.Equal(ExitCode.Done, typed.Code);
        Assert.Contains("Skipped: line 2:", typed.Out, StringComparison.Ordinal);
        Assert.Contains("… and 4 more; --json lists them all.", typed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Strategies_lists_every_strategy_of_the_catalog()
    {
        var answer = Typed.Line("strategies", "--json").Json().GetProperty("strategies");

        Assert.Equal(
            StrategyCatalog.BuiltIn.All.Select(entry => entry.Name),
            answer.EnumerateArray().Select(strategy => strategy.GetProperty("name").GetString()!));
    }

    [Fact]
    public void Strategies_tells_defaults_and_ranges()
    {
        var fast = Typed.Line("strategies", "sma_cross", "--json").Json().GetProperty("strategies")[0].GetProperty("parameters")[0];

        Assert.Equal("fast", fast.GetProperty("name").GetString());
        Assert.Equal("whole_number", fast.GetProperty("kind").GetString());
        Assert.Equal("10", fast.GetProperty("default").GetString());
        Assert.Equal(1, fast.GetProperty("min").GetDouble());
    }

    [Fact]
    public void Version_is_that_of_the_program() =>
        Assert.StartsWith("0.1.0", Typed.Line("version", "--json").Json().GetProperty("version").GetString(), StringComparison.Ordinal);
}
