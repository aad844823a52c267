using System.Text.Json.Nodes;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Tests.Indicators;

namespace Bifrost.Engine.Tests.Rules;

public sealed class ScannerConventionsTests
{
    static readonly RuleOptions Scanner = new() { Conventions = RuleConventions.Scanner };

    static readonly JsonNode Golden = ScannerData.Read("scanner_indicators.json");

    public static TheoryData<string> Columns => [.. Golden["values"]!["AAA"]!.AsObject().Select(column => column.Key)];

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_column_is_what_the_scanner_computed(string name)
    {
        var columns = new RuleUniverse(ScannerData.Symbols).Over(Rule.Parse(name, Scanner));
        foreach (var (index, symbol) in ScannerData.Symbols.Index())
        {
            var golden = Golden["values"]![symbol.Name]![name]!.AsArray();
            foreach (var (bar, expected) in Golden["sampled_bar_indices"]!.AsArray().Zip(golden))
            {
                var (number, found) = (expected?.GetValue<double>() ?? double.NaN, columns[index].Span[bar!.GetValue<int>()]);
                Assert.True(
                    double.IsNaN(number) ? double.IsNaN(found) : Math.Abs(found - number) <= 1e-9 * Math.Max(1, Math.Abs(number)),
                    $"{name} of {symbol.Name} at bar {bar}: {found:R}, not {number:R}");
            }
        }
    }

    [Fact]
    public void The_scanners_second_index_is_Wilders()
    {
        var found = new RuleUniverse([ScannerData.Symbols[0]]).Over(Rule.Parse("rsi(14)"))[0];
        var golden = Golden["fast_rsi_wilder_AAA"]!.AsArray();

        Assert.Equal(("AAA", golden.Count), (ScannerData.Symbols[0].Name, Golden["sampled_bar_indices"]!.AsArray().Count));
        foreach (var (bar, expected) in Golden["sampled_bar_indices"]!.AsArray().Zip(golden))
            Assert.Equal(expected?.GetValue<double>() ?? double.NaN, found.Span[bar!.GetValue<int>()], 1e-9);
    }

    [Theory]
    [InlineData("sma_20", "scanner_sma(close, 20)")]
    [InlineData("volume_sma_20", "scanner_sma(volume, 20)")]
    [InlineData("sma(ema(high, 5), 3)", "scanner_sma(scanner_ema(high, 5), 3)")]
    [InlineData("rsi", "scanner_rsi(close, 14)")]
    [InlineData("bollinger(close, 10).upper", "scanner_bollinger_bands(10).top")]
    [InlineData("roc(10)", "100 * (close - close[10]) / close[10]")]
    [InlineData("weekly.sma(3)", "weekly.scanner_sma(3)")]
    public void A_name_stands_for_the_scanners_variant(string text, string reference)
    {
        var series = Data.FeedBars.Days(4, 60);
        var (found, expected) = (new RuleUniverse([series]).Over(Rule.Parse(text, Scanner)), TimeframeTests.Over(reference, series));
        foreach (var (a, b) in found[0].ToArray().Zip(expected)) Assert.Equal(b, a, 1e-9);
    }

    [Theory]
    [InlineData("volatility_20d", 20)]
    [InlineData("log_return", 1)]
    [InlineData("price_change", 1)]
    [InlineData("volume_change", 1)]
    public void Columns_that_the_scanner_never_filled_are_filled(string name, int first)
    {
        var bars = Market.Bars(8, 60);
        var found = CompiledRuleTests.Values(name, bars);
        double[] closes = [.. bars.Close.ToArray()];
        double[] returns = [.. closes.Skip(1).Zip(closes, (now, before) => Math.Log(now / before))];
        var mean = returns.Skip(30).Take(20).Average();
        var expected = name switch
        {
            "volatility_20d" => Math.Sqrt(returns.Skip(30).Take(20).Sum(one => (one - mean) * (one - mean)) / 19),
            "log_return" => returns[49],
            "price_change" => closes[50] / closes[49] - 1,
            _ => bars.Volume[50] / bars.Volume[49] - 1,
        };

        Assert.Equal(first, found.TakeWhile(double.IsNaN).Count());
        Assert.Equal(expected, found[50], 1e-9);
    }
}
