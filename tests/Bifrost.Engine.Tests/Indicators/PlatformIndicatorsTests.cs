using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;

namespace Bifrost.Engine.Tests.Indicators;

/// <summary>The platform's own indicators against what their original scripts, or corrected references, printed.</summary>
public sealed class PlatformIndicatorsTests
{
    public static TheoryData<string> Symbols => ["AAA", "CCC"];

    [Theory]
    [MemberData(nameof(Symbols))]
    public void The_smoothers_are_those_of_the_original_scripts(string symbol)
    {
        var close = Golden.Feed(symbol).Close;
        Compare(symbol, "nadaraya_watson_close_w20_h5", ("smoothed", new NadarayaWatsonSmoother(close).Smoothed));
        var bands = new BollingerSmoother(close);
        Compare(symbol, "bollinger_smoother", ("mid", bands.Mid), ("bolu", bands.Top), ("bold", bands.Bottom));
        var three = new BollingerSmoother3Bands(close);
        Compare(
            symbol, "bollinger_smoother_3bands", ("mid", three.Mid), ("bolu_1", three.Top1), ("bold_1", three.Bottom1),
            ("bolu_2", three.Top2), ("bold_2", three.Bottom2), ("bolu_2b", three.Top2), ("bold_2b", three.Bottom2),
            ("bolu_3", three.Top3), ("bold_3", three.Bottom3));
    }

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Supports_and_resistances_are_those_of_the_original_scripts(string symbol)
    {
        var feed = Golden.Feed(symbol);
        var channels = new SupportResistanceChannels(feed);
        Compare(symbol, "sr_channels_20", ("support", channels.Support), ("resistance", channels.Resistance));
        var bands = new SupportResistanceBands(feed, asOriginal: true);
        Compare(symbol, "sr_bands", ("support", bands.Support), ("resistance", bands.Resistance));
    }

    [Theory]
    [MemberData(nameof(Symbols))]
    public void The_histogram_is_that_of_the_original_script(string symbol)
    {
        var macd = new CustomMacdHisto(Golden.Feed(symbol).Close);
        Compare(symbol, "macd_histo_12_26_9", ("macd", macd.Difference), ("signal", macd.Signal), ("histo", macd.Histogram));
        Assert.Equal(Finite(macd.Histogram), Finite(macd.Above).Zip(Finite(macd.Below), (above, below) => above + below));
    }

    [Theory]
    [InlineData("AAA", "single_pass", false)]
    [InlineData("AAA", "kmeans_to_convergence", true)]
    [InlineData("CCC", "single_pass", false)]
    [InlineData("CCC", "kmeans_to_convergence", true)]
    public void The_adaptive_super_trend_is_that_of_the_corrected_reference(string symbol, string mode, bool untilStable)
    {
        var trend = new AdaptiveSuperTrend(Golden.Feed(symbol), untilStable: untilStable);
        var expected = Golden.Read("adaptive_super_trend_fixed.json")["values"]![symbol]![mode]!;
        Golden.AssertEqual(expected["supertrend"]!, trend.Stop);
        Golden.AssertEqual(expected["direction"]!, trend.Direction);
        Golden.AssertEqual(expected["cluster"]!, trend.Cluster);
        Golden.AssertEqual(expected["centroid"]!, trend.Centroid);
    }

    [Theory]
    [MemberData(nameof(Symbols))]
    public void The_gaussian_filter_is_that_of_the_causal_reference(string symbol)
    {
        var filter = new OneSidedGaussianFilter(Golden.Feed(symbol));
        var expected = Golden.Read("one_sided_gaussian_filter_fixed.json")["values"]![symbol]!;
        Golden.AssertEqual(expected["out"]!, filter.Filtered);
        Golden.AssertEqual(expected["sig"]!, filter.Signal);
        Golden.AssertEqual(expected["smax"]!, filter.Top);
        Golden.AssertEqual(expected["smin"]!, filter.Bottom);
    }

    [Fact]
    public void The_parts_of_the_gaussian_filter_are_those_of_the_original_script()
    {
        var parts = Golden.Read("gaussian_filter_parts.json");
        Assert.Equal(Golden.Numbers(parts["fiblevels_11"]!), Enumerable.Range(0, 11).Select(FibonacciGaussian.Number));
        var weights = FibonacciGaussian.Weights(10).Reverse();
        Assert.All(Golden.Numbers(parts["gaussout_11_col10"]!).Zip(weights), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
        Golden.AssertEqual(parts["twopoless_len10_first40"]!, new TwoPoleSmoother(Golden.Feed("AAA").Close).Smoothed);
    }

    [Fact]
    public void The_gaussian_kernel_is_that_of_the_original_script()
    {
        foreach (var known in Golden.Read("gaussian_kernel.json")["cases"]!.AsArray())
        {
            var (x, h) = (known!["x"]!.GetValue<double>(), known["h"]!.GetValue<double>());
            Assert.Equal(known["k"]!.GetValue<double>(), GaussianWeights.Kernel(x, h), 1e-15);
        }
    }

    [Fact]
    public void A_smoother_without_a_width_is_refused() => Assert.Contains("bandwidth is 0", Assert.Throws<ArgumentOutOfRangeException>(
        () => new NadarayaWatsonSmoother(Golden.Feed("AAA").Close, bandwidth: 0)).Message, StringComparison.Ordinal);

    [Fact]
    public void Bands_in_percent_do_not_depend_on_the_unit_of_the_price()
    {
        var bars = Market.Bars(3, 400);
        var doubled = Bars.OverColumns(
            bars.Time.ToArray(), Twice(bars.Open), Twice(bars.High), Twice(bars.Low), Twice(bars.Close),
            bars.Volume.ToArray(), bars.OpenInterest.ToArray());
        var (once, twice) = (new SupportResistanceBands(Market.Feed(bars)), new SupportResistanceBands(Market.Feed(doubled)));
        Assert.Equal(Finite(once.Support).Select(value => 2 * value), Finite(twice.Support));
        Assert.NotEmpty(Finite(once.Support));
    }

    static double[] Twice(ReadOnlySpan<double> values) => [.. values.ToArray().Select(value => 2 * value)];

    static IEnumerable<double> Finite(Line line) => line.Column.Values.Where(double.IsFinite);

    static void Compare(string symbol, string name, params ReadOnlySpan<(string Name, Line Line)> lines)
    {
        var golden = Golden.Read("indicators_backtrader.json");
        int[] bars = [.. golden["bars"]!.AsArray().Select(bar => bar!.GetValue<int>())];
        foreach (var (line, ours) in lines) Golden.AssertEqual(golden["values"]![symbol]![name]![line]!, ours, bars);
    }
}
