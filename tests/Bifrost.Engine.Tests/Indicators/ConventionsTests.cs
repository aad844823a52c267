using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;

namespace Bifrost.Engine.Tests.Indicators;

/// <summary>The variants of systems that compute an indicator of the same name in another way.</summary>
public sealed class ConventionsTests
{
    public static TheoryData<string> Symbols => ["AAA", "CCC"];

    [Theory]
    [MemberData(nameof(Symbols))]
    public void The_scanners_variants_are_what_it_computed(string symbol)
    {
        var feed = Golden.Feed(symbol);
        var (macd, bands) = (new ScannerMacd(feed.Close), new ScannerBollingerBands(feed.Close));
        Compare(
            "scanner_indicators.json", symbol, ("sma_5", new ScannerSma(feed.Close, 5)), ("sma_200", new ScannerSma(feed.Close, 200)),
            ("ema_12", new ScannerEma(feed.Close, 12)), ("ema_50", new ScannerEma(feed.Close, 50)), ("rsi", new ScannerRsi(feed.Close)),
            ("macd", macd.Difference), ("macd_signal", macd.Signal), ("macd_histogram", macd.Histogram),
            ("bb_upper", bands.Top), ("bb_middle", bands.Mid), ("bb_lower", bands.Bottom), ("atr", new ScannerAtr(feed)));
    }

    [Theory]
    [MemberData(nameof(Symbols))]
    public void The_scanners_other_indicators_need_no_variant(string symbol)
    {
        var feed = Golden.Feed(symbol);
        var stochastic = new StochasticFast(feed, 14, 3);
        Compare(
            "scanner_indicators.json", symbol, ("stoch_k", stochastic.K), ("stoch_d", stochastic.D),
            ("williams_r", new WilliamsR(feed)), ("roc_10", new RateOfChange100(feed.Close, 10)), ("cci", new TaLibCci(feed)),
            ("high_20", new Highest(feed.High, 20)), ("low_20", new Lowest(feed.Low, 20)));
    }

    [Theory]
    [MemberData(nameof(Symbols))]
    public void TA_Libs_variants_are_what_it_computes(string symbol)
    {
        var feed = Golden.Feed(symbol);
        var macd = new TaLibMacd(feed.Close);
        Compare(
            "talib.json", symbol, ("adx", new TaLibAdx(feed)), ("rsi", new TaLibRsi(feed.Close)), ("cci", new TaLibCci(feed)),
            ("macdsignal", macd.Signal), ("macdhist", macd.Histogram));

        // TA-Lib shows the difference only where its average has a value.
        Compare("talib.json", symbol, macd.Signal.MinPeriod - 1, ("macd", macd.Difference));
    }

    [Fact]
    public void Where_nothing_moves_each_convention_says_what_it_always_said()
    {
        var feed = Market.Feed(Market.Flat(40));
        Assert.True(double.IsNaN(new ScannerRsi(feed.Close).Index.Column.Values[39]));
        Assert.Equal(0, new TaLibRsi(feed.Close).Index.Column.Values[39]);
        Assert.Equal(0, new TaLibAdx(feed).Index.Column.Values[39]);
        Assert.Throws<DivisionByZeroException>(() => new Rsi(feed.Close));
    }

    static void Compare(string file, string symbol, params (string, Line)[] lines) => Compare(file, symbol, 0, lines);

    static void Compare(string file, string symbol, int from, params (string Name, Line Line)[] lines)
    {
        var golden = Golden.Read(file);
        int[] bars = [.. golden["bars"]!.AsArray().Select(bar => bar!.GetValue<int>())];
        foreach (var (name, line) in lines) Golden.AssertEqual(golden["values"]![symbol]![name]!, line, bars, from);
    }
}
