using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Tests.Broker;

public class VolumeFillerTests
{
    static readonly Bar Bar = new(0, 10, 11, 9, 10, 50);

    [Theory]
    [InlineData(0, 80, 50)] // the volume
    [InlineData(20, 80, 20)] // the size
    [InlineData(20, 7, 7)] // what remains
    public void A_fixed_size_fills_up_to_size_and_volume(double size, double remaining, double filled) =>
        Assert.Equal(filled, new FixedSizeFiller(size).SizeOn(Bar, remaining));

    [Theory]
    [InlineData(100, 80, 50)]
    [InlineData(25, 80, 12)] // 12.5 in whole units
    [InlineData(25, 3, 3)]
    public void A_percentage_of_the_volume_fills_in_whole_units(double percent, double remaining, double filled) =>
        Assert.Equal(filled, new BarPercentFiller(percent).SizeOn(Bar, remaining));

    [Theory]
    [InlineData(0, 100, 50)] // one point
    [InlineData(0.5, 100, 10)] // 9, 9.5, 10, 10.5, 11: a fifth of the volume each
    [InlineData(0.5, 50, 5)]
    public void The_points_of_a_bar_share_its_volume(double tickSize, double percent, double filled) =>
        Assert.Equal(filled, new BarPointFiller(tickSize, percent).SizeOn(Bar, 80));

    [Fact]
    public void What_a_bar_cannot_take_is_filled_on_the_next_ones()
    {
        var script = new Script().At(1, s => s.Buy(250));
        var result = script.Over(DailyBars.Flat(10, 10, 11, 12), new() { Filler = new FixedSizeFiller() });

        Assert.Equal([100, 100, 50], result.Fills.Select(fill => fill.Size));
        Assert.Equal(["2 1 Submitted", "2 1 Accepted", "2 1 Partial", "3 1 Partial", "4 1 Completed"], script.News);
        Assert.Equal((1000 + 1100 + 600) / 250.0, result.Orders[0].Executed.Price);
    }

    [Fact]
    public void A_rounding_error_too_much_is_taken_back_and_not_doubled_on_every_bar()
    {
        // The parts that turn 0.3 around by 0.9 sum to a little more than 0.9.
        var script = new Script().At(1, s => s.Buy(0.3)).At(2, s => s.Sell(0.9));
        var result = script.Over(DailyBars.Flat([.. Enumerable.Repeat(10.0, 60)]), new() { Filler = new FixedSizeFiller() });

        Assert.Equal(["3 2 Partial", "4 2 Completed"], script.News.TakeLast(2));
        Assert.Equal(-0.6, result.Broker.Position(result.Feeds[0]).Size, 1e-12);
    }

    [Fact]
    public void A_bar_of_unknown_volume_fills_nothing()
    {
        var bars = DailyBars.Flat(10, 10, 10).Bars;
        var unknown = new BarSeries("feed", Bars.Of(bars[0], bars[1] with { Volume = double.NaN }, bars[2]));
        var result = new Script().At(1, s => s.Buy(5)).Over(unknown, new() { Filler = new FixedSizeFiller() });
        Assert.Equal([2], result.Fills.Select(fill => fill.Cycle));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void A_filler_that_fills_backwards_or_too_much_is_named(double size)
    {
        var options = new BrokerOptions { Filler = new Always(size) };
        var error = Assert.Throws<InvalidOperationException>(() => new Script().At(1, s => s.Buy(5)).Over(DailyBars.Flat(10, 10), options));
        Assert.Contains($"fills {size} of #1 Buy 5 feed", error.Message, StringComparison.Ordinal);
    }

    sealed record Always(double Size) : VolumeFiller
    {
        public override double SizeOn(in Bar bar, double remaining) => Size;
    }
}
