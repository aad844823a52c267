using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Data.Synthetic;

public sealed class SyntheticMarketTests
{
    static readonly SyntheticMarket s_three = new(new("A"), new("B"), new SyntheticSymbol("C")) { Days = 2000, Correlation = 0.6 };

    [Fact]
    public void The_same_description_gives_the_same_bits()
    {
        var (one, other) = (s_three.ToSeries(), s_three.ToSeries());

        Assert.All(one.Zip(other), pair => Assert.Equal(pair.First.Bars.Close.ToArray(), pair.Second.Bars.Close.ToArray()));
    }

    [Fact]
    public void The_bits_are_these_on_every_machine()
    {
        var bars = new SyntheticMarket(new SyntheticSymbol("A") { Decimals = 8 }) { Seed = 42, Days = 1000 }.ToSeries()[0].Bars;

        Assert.Equal("2018-12-13", UtcTime.ToDateTime(bars.Time[^1]).ToString("yyyy-MM-dd", null));
        Assert.Equal((68.28837882, 763096.0), (bars.Close[999], bars.Volume[999]));
    }

    [Fact]
    public void Another_seed_gives_other_bars() => Assert.NotEqual(
        s_three.ToSeries()[0].Bars.Close.ToArray(), (s_three with { Seed = 2 }).ToSeries()[0].Bars.Close.ToArray());

    [Fact]
    public void A_symbol_does_not_depend_on_those_beside_it()
    {
        var alone = (s_three with { Symbols = [new("A")] }).ToSeries()[0];

        Assert.Equal(s_three.ToSeries()[0].Bars.Close.ToArray(), alone.Bars.Close.ToArray());
    }

    [Fact]
    public void Bars_of_any_market_are_sound() => Check.QuickThrowOnFailure(Prop.ForAll(Markets, market =>
    {
        foreach (var series in market.ToSeries())
        {
            for (var i = 0; i < series.Bars.Count; i++)
            {
                var bar = series.Bars[i];
                if (BarChecks.Of(bar.Open, bar.High, bar.Low, bar.Close, bar.Volume, 0) != BarDefects.None) return false;
                if (i > 0 && bar.Time <= series.Bars.Time[i - 1]) return false;
                var ofDay = bar.Time - UtcTime.Midnight(bar.Time);
                if (ofDay <= series.Session.Start || ofDay > series.Session.End) return false;
            }
        }

        return true;
    }));

    [Fact]
    public void Volatility_is_what_was_asked_and_clusters()
    {
        var market = new SyntheticMarket(new SyntheticSymbol("A") { Decimals = 8, Volatility = 0.2 }) { Days = 20_000, EveryDay = true };

        var returns = Returns(market.ToSeries()[0].Bars);

        Assert.InRange(Deviation(returns) * Math.Sqrt(252), 0.17, 0.23);
        Assert.InRange(Math.Abs(Correlation(returns[1..], returns[..^1])), 0, 0.05);
        var sizes = Array.ConvertAll(returns, Math.Abs);
        Assert.True(Correlation(sizes[1..], sizes[..^1]) > 0.08, "Large moves should follow large moves.");
    }

    [Fact]
    public void Symbols_move_together_as_much_as_was_asked()
    {
        var series = s_three.ToSeries();

        Assert.InRange(Correlation(Returns(series[0].Bars), Returns(series[1].Bars)), 0.5, 0.7);
    }

    [Fact]
    public void There_are_gaps_between_days_unless_none_were_asked()
    {
        var gaps = s_three.ToSeries()[0].Bars;
        var none = (s_three with { Symbols = [new("A") { Overnight = 0, Drift = 0, Decimals = 8, Volatility = 0.01 }] }).ToSeries()[0].Bars;

        Assert.Contains(Enumerable.Range(1, 100), i => Math.Abs(gaps.Open[i] / gaps.Close[i - 1] - 1) > 0.005);
        Assert.All(Enumerable.Range(1, 100), i => Assert.Equal(1, none.Open[i] / none.Close[i - 1], 5));
    }

    [Theory]
    [InlineData("2020-01-01", false)]
    [InlineData("2020-01-02", true)]
    [InlineData("2020-01-20", false)]
    [InlineData("2020-07-03", false)]
    [InlineData("2020-11-26", false)]
    [InlineData("2021-12-24", false)]
    [InlineData("2021-12-31", true)]
    [InlineData("2023-01-02", false)]
    [InlineData("2020-06-06", false)]
    public void Holidays_and_weekends_are_closed(string day, bool open) =>
        Assert.Equal(open, SyntheticCalendar.IsOpen(DateOnly.Parse(day, null)));

    [Fact]
    public void A_figure_out_of_range_is_named()
    {
        Assert.Equal("Correlation is 2; it must be from 0 to 1. (Parameter 'Correlation')", Refusal(s_three with { Correlation = 2 }));
        Assert.StartsWith(
            "Minutes is 7; it must be a part of the session's 390 minutes.",
            Refusal(s_three with { Minutes = 7 }), StringComparison.Ordinal);
        var explosive = s_three with { Symbols = [new("A") { Persistence = 0.95 }] };
        Assert.StartsWith("Persistence is 0.95;", Refusal(explosive), StringComparison.Ordinal);
    }

    [Fact]
    public void Exp_and_log_are_those_of_the_textbook() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(-600_000, 600_000).Select(x => x / 1000.0).ToArbitrary(), x =>
            Near(Elementary.Exp(x), Math.Exp(x)) && Near(Elementary.Log(Math.Exp(x)), Math.Log(Math.Exp(x)))));

    static string Refusal(SyntheticMarket market) => Assert.Throws<ArgumentException>(() => market.ToSeries()).Message;

    static bool Near(double actual, double expected) => Math.Abs(actual - expected) <= 1e-14 * Math.Max(1, Math.Abs(expected));

    static Arbitrary<SyntheticMarket> Markets =>
        (from seed in Gen.Choose(0, 1_000_000)
         from volatility in Gen.Elements(0.01, 0.2, 3)
         from price in Gen.Elements(0.01, 100, 1e6)
         from minutes in Gen.Elements<int?>(null, 1, 5, 390)
         from everyDay in Gen.Elements(true, false)
         select new SyntheticMarket(new("A") { Volatility = volatility, StartPrice = price }, new("B"))
         {
             Seed = (ulong)seed, Days = 20, Minutes = minutes, EveryDay = everyDay,
         }).ToArbitrary();

    static double[] Returns(Bars bars) =>
        [.. Enumerable.Range(1, bars.Count - 1).Select(i => Math.Log(bars.Close[i] / bars.Close[i - 1]))];

    static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }

    static double Correlation(double[] one, double[] other)
    {
        var (meanOne, meanOther) = (one.Average(), other.Average());
        return one.Zip(other, (x, y) => (x - meanOne) * (y - meanOther)).Average() / (Deviation(one) * Deviation(other));
    }
}
