using System.Text.Json;
using Bifrost.Cli;
using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Indicators;

namespace Bifrost.Host.Tests.Cli;

public class CatalogVerbTests
{
    static readonly Dictionary<string, JsonElement> Indicators = ByName("indicators");
    static readonly Dictionary<string, JsonElement> Analyzers = ByName("analyzers");

    [Fact]
    public void Indicators_are_those_of_the_catalog() =>
        Assert.Equal(IndicatorCatalog.All.Select(entry => entry.Name), Indicators.Keys);

    [Fact]
    public void Analyzers_are_those_of_the_catalog() =>
        Assert.Equal(AnalyzerCatalog.All.Select(entry => entry.Name), Analyzers.Keys);

    [Fact]
    public void Every_one_says_what_it_computes() => Assert.Empty(
        Indicators.Concat(Analyzers)
            .Where(entry => entry.Value.GetProperty("formula").GetString() is null or "")
            .Select(entry => entry.Key));

    [Theory]
    [InlineData("Sma", 30)]
    [InlineData("Rsi", 15)]
    [InlineData("Macd", 34)]
    [InlineData("Atr", 15)]
    [InlineData("CrossOver", 2)]
    public void Minimum_period_is_that_of_the_defaults(string name, int bars) =>
        Assert.Equal(bars, Indicators[name].GetProperty("minimum_period").GetInt32());

    [Fact]
    public void Function_of_your_own_has_no_minimum_period() =>
        Assert.False(Indicators["ApplyN"].TryGetProperty("minimum_period", out _));

    [Fact]
    public void Source_is_who_the_documentation_names()
    {
        Assert.Equal("Wilder 1978", Indicators["Rsi"].GetProperty("source").GetString());
        Assert.False(Indicators["CrossOver"].TryGetProperty("source", out _));
        Assert.All(Indicators.Values.Where(entry => entry.TryGetProperty("source", out _)), entry =>
            Assert.Null(IndicatorCatalog.Find(entry.GetProperty("source").GetString()!)));
    }

    [Theory]
    [InlineData("bollinger_bands")]
    [InlineData("BollingerBands")]
    [InlineData("bollinger-bands")]
    public void Indicator_is_found_however_it_is_written(string name)
    {
        var shown = Typed.Line("indicators", "show", name);

        Assert.Contains("new BollingerBands(Line source, int period = 20, double deviations = 2, ", shown.Out, StringComparison.Ordinal);
        Assert.Contains("20 bars, with the defaults", shown.Out, StringComparison.Ordinal);
        Assert.Equal(shown.Out, Typed.Line("indicators", name).Out);
    }

    [Fact]
    public void Analyzer_shows_defaults_and_results()
    {
        var sharpe = Typed.Line("analyzers", "show", "sharpe_ratio", "--json").Json().GetProperty("analyzers")[0];

        var rate = sharpe.GetProperty("parameters").EnumerateArray().Single(item => item.GetProperty("name").GetString() == "RiskFreeRate");
        Assert.Equal("0.01", rate.GetProperty("default").GetString());
        Assert.Equal("The riskless return of a year, as a fraction.", rate.GetProperty("help").GetString());
        Assert.Equal("Ratio", Assert.Single(sharpe.GetProperty("results").EnumerateArray()).GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("strategies")]
    [InlineData("indicators")]
    [InlineData("analyzers")]
    public void List_is_what_no_word_asks_for(string verb) => Assert.Equal(Typed.Line(verb).Out, Typed.Line(verb, "list").Out);

    [Fact]
    public void Strategies_show_is_the_same_as_the_name_alone() =>
        Assert.Equal(Typed.Line("strategies", "sma_cross").Out, Typed.Line("strategies", "show", "sma_cross").Out);

    [Theory]
    [InlineData("there is no indicator rsii. Did you mean Rsi?", "indicators", "show", "rsii")]
    [InlineData("there is no analyzer SharpRatio. Did you mean SharpeRatio?", "analyzers", "SharpRatio")]
    [InlineData("indicators show needs a name.", "indicators", "show")]
    [InlineData("analyzers drop Calmar: list, or show and a name is expected.", "analyzers", "drop", "Calmar")]
    public void Wrong_words_are_refused(string complaint, params string[] words)
    {
        var typed = Typed.Line(words);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains(complaint, typed.Error, StringComparison.Ordinal);
    }

    static Dictionary<string, JsonElement> ByName(string verb) => Typed.Line(verb, "list", "--json").Json().GetProperty(verb)
        .EnumerateArray().ToDictionary(entry => entry.GetProperty("name").GetString()!, StringComparer.Ordinal);
}
