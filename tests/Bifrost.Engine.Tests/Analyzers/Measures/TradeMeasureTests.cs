using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Analyzers.Measures;

/// <summary>Reckoned by hand.</summary>
public class TradeMeasureTests
{
    static readonly Bars Path = Bars.Of(
        new(1, 100, 105, 98, 101, 1), new(2, 101, 112, 100, 110, 1), new(3, 110, 111, 90, 95, 1), new(4, 95, 130, 80, 100, 1));

    [Fact]
    public void Excursions_are_the_worst_and_best_price_of_the_bars_that_a_trade_lasted()
    {
        Assert.Equal((-0.1, 0.12), Rounded(Excursion.Of(Path, 1, 3, 100, isLong: true)));
        Assert.Equal((-0.12, 0.1), Rounded(Excursion.Of(Path, 1, 3, 100, isLong: false)));
    }

    [Fact]
    public void An_open_trade_lasts_to_the_last_bar() =>
        Assert.Equal((-0.2, 0.3), Rounded(Excursion.Of(Path, 2, null, 100, isLong: true)));

    [Fact]
    public void A_trade_that_only_loses_has_no_favourable_excursion() =>
        Assert.Equal((-0.25, 0), Rounded(Excursion.Of(Path, 3, 3, 120, isLong: true)));

    [Fact]
    public void A_trade_without_bars_has_no_excursion() =>
        Assert.Equal(new(double.NaN, double.NaN), Excursion.Of(Path, 9, null, 100, isLong: true));

    [Fact]
    public void Attribution_puts_the_best_tag_first_and_adds_up()
    {
        var tags = TagFigures.Of([("stop", -10), ("target", 30), ("stop", 5), ("", 1), ("target", 0)]);
        Assert.Equal(["target", "", "stop"], tags.Select(tag => tag.Tag));
        Assert.Equal([30, 1, -5.0], tags.Select(tag => tag.Trades.NetProfit));
        Assert.Equal([(2, 2), (1, 1), (2, 1)], tags.Select(tag => (tag.Trades.Closed, tag.Trades.Won)));
    }

    static (double Adverse, double Favourable) Rounded(Excursion excursion) =>
        (Math.Round(excursion.Adverse, 12), Math.Round(excursion.Favourable, 12));
}
