using System.Text.Json;
using Bifrost.Cli;

namespace Bifrost.Host.Tests.Cli;

/// <summary>What a scan can be asked to look for, beside a rule that is typed.</summary>
public class ScanFilterTests
{
    [Fact]
    public void Template_has_the_scanners_indicators_unless_told_otherwise()
    {
        const string Rule = "close > sma_50";
        var (scanner, engine) = (Count(Rule, "--conventions", "scanner"), Count(Rule, "--conventions", "engine"));

        Assert.True(engine < scanner, "The scanner's averages begin with the first bar.");
        Assert.Equal(scanner, Count("--template", "price above sma(50)"));
        Assert.Equal(engine, Count("--template", "Price Above SMA(50)", "--conventions", "engine"));
        Assert.Equal(engine, Count(Rule));
    }

    [Theory]
    [InlineData(
        """
        {"logic": "AND", "conditions": [
          {"left": {"type": "column", "name": "close"}, "operator": ">", "right": {"type": "column", "name": "open"}}]}
        """)]
    [InlineData("""[{"column": "close", "operator": ">", "value": "open", "value_type": "column"}]""")]
    [InlineData("""[{"indicator": "close", "comparison": "above", "value": "open"}]""")]
    [InlineData("close > open\n")]
    public void File_may_hold_any_form_of_a_filter(string text)
    {
        using var folder = new Folder();

        Assert.Equal(Count("close > open"), Count("--filter-file", folder.Write("filter.txt", text)));
    }

    [Fact]
    public void Pattern_is_told_with_its_lines()
    {
        var answer = Scan("--pattern", "dbot", "--all").GetProperty("matches")[0].GetProperty("patterns")[0];

        Assert.Equal("double_bottom", answer.GetProperty("name").GetString());
        Assert.Equal("bullish", answer.GetProperty("side").GetString());
        Assert.Equal(4, answer.GetProperty("lines").GetArrayLength());
    }

    [Fact]
    public void Pattern_and_rule_have_to_be_there_both()
    {
        var (patterns, both) = (Count("--pattern", "bearish"), Count("close > open", "--pattern", "bearish"));

        Assert.InRange(both, 1, patterns - 1);
    }

    [Fact]
    public void What_followed_is_told_by_horizon()
    {
        var followed = Scan("rsi(14) < 30", "--horizons", "5,1").GetProperty("followed");

        Assert.Equal([1, 5], followed.EnumerateArray().Select(after => after.GetProperty("bars").GetInt32()));
        Assert.All(followed.EnumerateArray(), after => Assert.InRange(after.GetProperty("hit_rate").GetDouble(), 0.1, 0.9));
        Assert.Contains(
            "not independent", Typed.Line("scan", "close > 0", "--horizons", "1", "--data", Universe).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Patterns_and_templates_are_listed()
    {
        var patterns = Typed.Line("scan", "patterns", "--json").Json().GetProperty("patterns");
        Assert.Equal(14, patterns.GetArrayLength());
        Assert.All(patterns.EnumerateArray(), pattern => Assert.True(
            Typed.Line("scan", "--pattern", pattern.GetProperty("name").GetString()!, "--data", Universe, "--json").Code == 0));
        var templates = Typed.Line("scan", "templates", "--json").Json().GetProperty("filters");
        Assert.Equal(22, templates.GetArrayLength());
        Assert.All(templates.EnumerateArray(), template => Assert.True(
            Typed.Line("scan", "--template", template.GetProperty("name").GetString()!, "--data", Universe, "--json").Code == 0));
    }

    [Theory]
    [InlineData("there is no pattern tringle. Did you mean triangle?", "--pattern", "tringle")]
    [InlineData("there is no template RSI Oversol. Did you mean RSI Oversold?", "--template", "RSI Oversol")]
    [InlineData("one of a rule, --template, --saved and --filter-file is expected", "close > open", "--template", "RSI Oversold")]
    [InlineData("--conventions mine: engine or scanner", "close > open", "--conventions", "mine")]
    [InlineData("nowhere.json cannot be read", "--filter-file", "nowhere.json")]
    [InlineData("--horizons 0,5: whole numbers from 1 on", "close > open", "--horizons", "0,5")]
    [InlineData("--save needs a rule to save", "--pattern", "dbot", "--save", "x")]
    [InlineData("has no bar up to 2001-01-01", "close > open", "--as-of", "2001-01-01")]
    public void Bad_input_is_told(string message, params string[] words)
    {
        var typed = Typed.Line(["scan", .. words, "--data", Universe]);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains(message, typed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"logic": "AND", "conditions": [{"left": 1}]}""", "condition 1")]
    [InlineData("{ no", "is an invalid start")]
    [InlineData("clse > 3", "did you mean `close`?")]
    [InlineData("", "is empty")]
    public void Bad_file_is_told(string text, string message)
    {
        using var folder = new Folder();
        var file = folder.Write("filter.json", text);

        var typed = Typed.Line("scan", "--filter-file", file, "--data", Universe);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains(message, typed.Error, StringComparison.Ordinal);
    }

    static string Universe => Typed.Sample("universe.csv.gz");

    static int Count(params string[] words) => Scan([.. words, "--all"]).GetProperty("count").GetInt32();

    static JsonElement Scan(params string[] words)
    {
        var typed = Typed.Line(["scan", .. words, "--data", Universe, "--json"]);
        Assert.Equal("", typed.Error);
        return typed.Json();
    }
}
