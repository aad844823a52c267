using System.Text.Json;
using Bifrost.Engine.Data;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Scanning;

namespace Bifrost.Engine.Tests.Scanning;

public sealed class PatternTests
{
    static readonly JsonElement s_golden = SystemsGolden.Read("chart_patterns");
    static readonly RuleOptions s_scanner = new() { Conventions = RuleConventions.Scanner };

    [Theory]
    [InlineData("golden_cross", "golden_cross")]
    [InlineData("death_cross", "death_cross")]
    [InlineData("bullish_divergence", "bull_div")]
    [InlineData("bearish_divergence", "bear_div")]
    [InlineData("breakout", "breakout_high20_prev")]
    [InlineData("support_break", "support_break_low20_prev")]
    public void Pattern_by_rule_is_where_the_scanner_sees_it(string name, string golden)
    {
        var expected = SystemsGolden.Read("scanner_patterns").GetProperty("bar_indices").GetProperty(golden);

        Assert.Equal(expected.EnumerateArray().Select(bar => bar.GetInt32()), BarsOf(name, s_scanner));
    }

    [Fact]
    public void Contraction_candidates_are_where_the_chart_page_marks_them()
    {
        var expected = SystemsGolden.Read("vcp_candidate").GetProperty("indices");

        Assert.Equal(expected.EnumerateArray().Select(bar => bar.GetInt32()), BarsOf("vcp_candidate", RuleOptions.Default));
        Assert.Equal(expected.EnumerateArray().Select(bar => bar.GetInt32()), BarsOf("vcp_candidate", s_scanner));
    }

    [Theory]
    [InlineData("AAA")]
    [InlineData("BBB")]
    [InlineData("CCC")]
    public void Turns_are_those_of_the_original(string symbol)
    {
        var series = SystemsGolden.Series(symbol);

        var turns = Turns.Of(series.Bars).Select(turn => (SystemsGolden.DateOf(series, turn.Bar), turn.Price, turn.Volume));

        Assert.Equal(
            s_golden.GetProperty("pivots_full_history").GetProperty(symbol).EnumerateArray()
                .Select(turn => (turn[0].GetString()!, turn[1].GetDouble(), turn[2].GetDouble())),
            turns);
    }

    // The original was asked at every fourth bar from the first full window on.
    [Theory]
    [InlineData("AAA")]
    [InlineData("BBB")]
    [InlineData("CCC")]
    public void Shapes_are_those_of_the_original(string symbol)
    {
        var series = SystemsGolden.Series(symbol);
        List<string> found = [];
        for (var bar = ShapeWindow.Length - 1; bar < series.Bars.Count; bar += 4)
        {
            foreach (var pattern in PatternCatalog.All(s_scanner).Where(pattern => pattern.Shape is not null))
            {
                if (pattern.Shape!.At(series.Bars, bar) is { } shape) found.Add(Text(pattern, shape, series, bar));
            }
        }

        Assert.Equal(
            s_golden.GetProperty("detections").EnumerateArray().Where(one => one.GetProperty("symbol").GetString() == symbol)
                .Select(Text),
            found);
    }

    [Fact]
    public void Classifiers_decide_as_those_of_the_original() =>
        Assert.All(s_golden.GetProperty("classifiers").EnumerateArray(), one =>
        {
            double[] x = [.. one.GetProperty("args").EnumerateArray().Select(argument => argument.GetDouble())];
            var name = one.GetProperty("fn").GetString()!;
            Assert.Equal(one.GetProperty("result").ToString(), Decision(name, x));
        });

    static string Decision(string name, double[] x)
    {
        static Turn At(double price, double volume = 0) => new(0, price, volume, IsHigh: true);
        return name switch
        {
            "is_bullish_vcp" => $"{Contraction.Is(x[0], x[1], x[2], x[3], x[4], x[5])}",
            "is_bearish_vcp" => $"{Contraction.Is(-x[0], -x[1], -x[2], -x[3], -x[4], x[5])}",
            "is_double_top" => $"{DoubleTop.Is(At(x[0], x[4]), At(x[1]), At(x[2], x[5]), x[3], x[6], x[7])}",
            "is_double_bottom" => $"{DoubleTop.Is(At(-x[0], x[4]), At(-x[1]), At(-x[2], x[5]), -x[3], x[6], x[7])}",
            "is_hns" => $"{HeadAndShoulders.Is(x[0], x[1], x[2], x[3], x[4], x[5], x[6])}",
            "is_reverse_hns" => $"{HeadAndShoulders.Is(-x[0], -x[1], -x[2], -x[3], -x[4], -x[5], x[6])}",
            _ => Triangle.Kind(x[0], x[1], x[2], x[3], x[4], x[5], x[6]) is { } kind ? char.ToUpperInvariant(kind[0]) + kind[1..] : "",
        };
    }

    [Fact]
    public void Shape_does_not_depend_on_what_comes_after_it()
    {
        var bars = SystemsGolden.Series("BBB").Bars;
        var shapes = PatternCatalog.All(RuleOptions.Default).Where(pattern => pattern.Shape is not null).ToList();
        var found = 0;
        for (var bar = 150; bar < bars.Count; bar += 7)
        {
            foreach (var shape in shapes)
            {
                var (whole, cut) = (shape.Shape!.At(bars, bar), shape.Shape.At(bars.Slice(0, bar + 1), bar));
                Assert.Equal(whole?.Start, cut?.Start);
                Assert.Equal(whole?.Lines, cut?.Lines);
                found += whole is null ? 0 : 1;
            }
        }

        Assert.True(found > 3);
    }

    [Fact]
    public void Too_few_bars_hold_no_shape()
    {
        var bars = SystemsGolden.Series("AAA").Bars;

        Assert.All(Enumerable.Range(0, 20), bar => Assert.All(
            PatternCatalog.All(RuleOptions.Default).Where(pattern => pattern.Shape is not null),
            pattern => Assert.Null(pattern.Shape!.At(bars.Slice(0, bar + 1), bar))));
    }

    static string Text(ScanPattern pattern, FoundShape shape, BarSeries series, int bar)
    {
        string Point(int at, double price) => $"{SystemsGolden.DateOf(series, at)} {price:F6}";
        var lines = shape.Lines.Select(line => $"{Point(line.FromBar, line.FromPrice)}-{Point(line.ToBar, line.ToPrice)}");
        var kind = shape.Kind.Length == 0 ? pattern.Code! : shape.Kind;
        return $"{pattern.Code} {kind.ToUpperInvariant()} {SystemsGolden.DateOf(series, shape.Start)}"
            + $" {SystemsGolden.DateOf(series, bar)} {string.Join("; ", lines)}";
    }

    static string Text(JsonElement golden)
    {
        static string Point(JsonElement point) => $"{point[0].GetString()} {point[1].GetDouble():F6}";
        var lines = golden.GetProperty("lines").EnumerateArray().Select(line => $"{Point(line[0])}-{Point(line[1])}");
        return $"{golden.GetProperty("code")} {golden.GetProperty("pattern").GetString()!.ToUpperInvariant()} {golden.GetProperty("start")}"
            + $" {golden.GetProperty("window_end")} {string.Join("; ", lines)}";
    }

    static IEnumerable<int> BarsOf(string name, RuleOptions options)
    {
        var pattern = PatternCatalog.All(options).Single(pattern => pattern.Name == name);
        ScanQuery query = new() { Patterns = [pattern], EveryBar = true };
        return Scanner.Scan([SystemsGolden.Series("CCC")], query).Matches.Select(match => match.Bar);
    }
}
