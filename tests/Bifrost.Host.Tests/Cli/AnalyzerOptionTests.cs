using System.Text.Json;

namespace Bifrost.Host.Tests.Cli;

public class AnalyzerOptionTests
{
    static readonly string[] Run = ["backtest", "sma_cross", "--data", Typed.Sample("NORTH.csv"), "--analyzer"];

    [Fact]
    public void Analyzers_answer_under_their_names_and_the_keys_of_backtrader()
    {
        var answer = Typed.Line([.. Run, "trade_analyzer,DrawDown", "--json"]).Json();

        var analyzers = answer.GetProperty("analyzers");
        Assert.Equal(["TradeAnalyzer", "DrawDown"], analyzers.EnumerateObject().Select(analyzer => analyzer.Name));
        Assert.Equal(
            answer.GetProperty("figures").GetProperty("trades").GetDouble(),
            analyzers.GetProperty("TradeAnalyzer").GetProperty("total").GetProperty("closed").GetDouble());
    }

    [Fact]
    public void What_is_undefined_is_null() => Assert.Equal(
        JsonValueKind.Null,
        Typed.Line([.. Run, "sharpe_ratio", "--json", "--to", "2014-06-30"]).Json()
            .GetProperty("analyzers").GetProperty("SharpeRatio").GetProperty("sharperatio").ValueKind);

    [Fact]
    public void Strategy_to_compare_with_is_not_watched() => Assert.Equal(
        Typed.Line([.. Run, "trade_analyzer", "--json"]).Json().GetProperty("analyzers").GetRawText(),
        Typed.Line([.. Run, "trade_analyzer", "--json", "--compare", "buy_and_hold"]).Json().GetProperty("analyzers").GetRawText());

    [Fact]
    public void Without_the_option_there_are_none() =>
        Assert.False(Typed.Line([.. Run[..^1], "--json"]).Json().TryGetProperty("analyzers", out _));

    [Fact]
    public void Tables_name_the_way_to_each_value_and_cut_long_results_short()
    {
        var typed = Typed.Line([.. Run, "trade_analyzer,transactions"]);

        Assert.Contains("streak won longest", typed.Out, StringComparison.Ordinal);
        Assert.Contains("more; --json gives them all.", typed.Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_analyzer_can_be_asked_for(string name)
    {
        Assert.Contains(name, Typed.Line([.. Run, name]).Out, StringComparison.Ordinal);
        Assert.True(Typed.Line([.. Run, name, "--json"]).Json().GetProperty("analyzers").TryGetProperty(name, out _));
    }

    public static TheoryData<string> Names => [.. Engine.Analyzers.AnalyzerCatalog.All.Select(entry => entry.Name)];
}
