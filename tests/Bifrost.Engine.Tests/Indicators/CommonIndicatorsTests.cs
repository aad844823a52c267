using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;

namespace Bifrost.Engine.Tests.Indicators;

/// <summary>What every peer has, against TA-Lib and against the published formulas computed elsewhere.</summary>
public sealed class CommonIndicatorsTests
{
    public static TheoryData<string> Symbols => ["AAA", "CCC"];

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Volume_indicators_are_those_of_TA_Lib(string symbol)
    {
        var feed = Golden.Feed(symbol);
        OfTaLib(symbol, ("obv", new Obv(feed).Balance), ("ad", new AccumulationDistribution(feed).Total), ("mfi", new Mfi(feed).Index));
        OfTaLib(symbol, 9, ("adosc", new ChaikinOscillator(feed).Distance));
    }

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Averages_are_those_of_TA_Lib(string symbol)
    {
        var close = Golden.Feed(symbol).Close;
        var mama = new Mama(close);
        OfTaLib(symbol, ("t3", new T3(close).Average), ("mama", mama.Average), ("fama", mama.Following));
    }

    [Theory]
    [MemberData(nameof(Symbols))]
    public void The_linear_regression_is_that_of_TA_Lib(string symbol)
    {
        var line = new LinearRegression(Golden.Feed(symbol).Close);
        OfTaLib(
            symbol, ("linearreg", line.Value), ("linearreg_slope", line.Slope), ("linearreg_intercept", line.Intercept),
            ("linearreg_angle", line.Angle), ("tsf", line.Forecast));
        OfFormula(symbol, ("r_squared", line.RSquared));
    }

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Channels_are_those_of_the_formulas(string symbol)
    {
        var feed = Golden.Feed(symbol);
        var (donchian, keltner, trend) = (new DonchianChannel(feed), new KeltnerChannel(feed), new SuperTrend(feed));
        OfFormula(
            symbol, ("donchian_high", donchian.Top), ("donchian_low", donchian.Bottom), ("keltner_mid", keltner.Mid),
            ("keltner_top", keltner.Top), ("keltner_bottom", keltner.Bottom), ("supertrend", trend.Stop),
            ("supertrend_direction", trend.Direction), ("cmf", new ChaikinMoneyFlow(feed).Flow));
    }

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Volatilities_are_those_of_the_formulas(string symbol)
    {
        var feed = Golden.Feed(symbol);
        OfFormula(
            symbol, ("parkinson", new Parkinson(feed, 20, 252).Volatility),
            ("garman_klass", new GarmanKlass(feed, 20, 252).Volatility),
            ("rogers_satchell", new RogersSatchell(feed, 20, 252).Volatility),
            ("yang_zhang", new YangZhang(feed, 20, 252).Volatility));
    }

    [Theory]
    [MemberData(nameof(Symbols))]
    public void An_anchored_average_starts_at_its_anchor(string symbol)
    {
        var feed = Golden.Feed(symbol);
        var anchor = UtcTime.ToDateTime(feed.Bars.Time[100]);
        OfFormula(symbol, ("anchored_vwap_100", new AnchoredVwap(feed, anchor).Average));
    }

    [Fact]
    public void An_average_of_the_session_starts_anew_with_it()
    {
        long[] hours = [9, 12, 16, 24 + 9, 24 + 16];
        double[] price = [10, 20, 30, 40, 50], volume = [1, 3, 0, 2, 2];
        var feed = Market.Feed(Bars.OverColumns(
            [.. hours.Select(hour => hour * UtcTime.Day / 24)], price, price, price, price, volume, new double[5]));
        Assert.Equal([10, 17.5, 17.5, 40, 45], new Vwap(feed).Average.Column.Values);
    }

    [Fact]
    public void An_average_without_volume_has_no_value()
    {
        double[] price = [10, 20], volume = [0, 1];
        var feed = Market.Feed(Bars.OverColumns([1, 2], price, price, price, price, volume, volume));
        Assert.Equal([double.NaN, 20], new Vwap(feed).Average.Column.Values);
    }

    [Fact]
    public void Bars_that_an_indicator_makes_have_no_volume() => Assert.Contains("no volume", Assert.Throws<InvalidOperationException>(
        () => new Obv(new Engine.Indicators.HeikinAshi(Golden.Feed("AAA")))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_line_through_one_value_is_refused() => Assert.Contains("2 or more", Assert.Throws<ArgumentOutOfRangeException>(
        () => new LinearRegression(Golden.Feed("AAA").Close, 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void Where_nothing_moves_nothing_flows_and_no_line_explains_it()
    {
        double[] flat = [.. Enumerable.Repeat(5.0, 20)];
        long[] days = [.. Enumerable.Range(0, 20).Select(day => day * UtcTime.Day)];
        var feed = Market.Feed(Bars.OverColumns(days, flat, flat, flat, flat, flat, flat));
        Assert.Equal(0, new Mfi(feed, 5).Index.Column.Values[19]);
        Assert.Equal(0, new LinearRegression(feed.Close, 5).RSquared.Column.Values[19]);
        Assert.Equal(0, new YangZhang(feed, 5).Volatility.Column.Values[19]);
        Assert.Equal(0, new ChaikinMoneyFlow(feed, 5).Flow.Column.Values[19]);
    }

    static void OfTaLib(string symbol, params (string, Line)[] lines) => Compare("talib.json", symbol, 0, lines);

    static void OfTaLib(string symbol, int from, params (string, Line)[] lines) => Compare("talib.json", symbol, from, lines);

    static void OfFormula(string symbol, params (string, Line)[] lines) => Compare("formulas.json", symbol, 0, lines);

    static void Compare(string file, string symbol, int from, (string Name, Line Line)[] lines)
    {
        var golden = Golden.Read(file);
        int[] bars = [.. golden["bars"]!.AsArray().Select(bar => bar!.GetValue<int>())];
        foreach (var (name, line) in lines) Golden.AssertEqual(golden["values"]![symbol]![name]!, line, bars, from);
    }
}
