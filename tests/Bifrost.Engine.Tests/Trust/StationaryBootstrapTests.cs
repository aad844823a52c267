using Bifrost.Engine.Statistics;
using Bifrost.Engine.Trust;

namespace Bifrost.Engine.Tests.Trust;

public class StationaryBootstrapTests
{
    [Fact]
    public void Blocks_have_the_mean_length_asked_for()
    {
        var places = new int[200_000];
        new StationaryBootstrap(1000, 8).Draw(new(1), places);

        var breaks = places.Zip(places.Skip(1)).Count(pair => pair.Second != (pair.First + 1) % 1000);
        Assert.Equal(8, places.Length / (breaks + 1d), 0.2);
    }

    [Fact]
    public void Every_value_is_drawn_as_often()
    {
        var (places, drawn) = (new int[300_000], new int[30]);
        new StationaryBootstrap(30, 5).Draw(new(2), places);
        foreach (var place in places) drawn[place]++;

        Assert.All(drawn, count => Assert.InRange(count, 9_000, 11_000));
    }

    [Fact]
    public void Values_that_stand_alone_need_no_blocks()
    {
        var numbers = new SeededNumbers(3);
        double[] noise = [.. Enumerable.Range(0, 2000).Select(_ => numbers.Normal())];

        Assert.InRange(StationaryBootstrap.BlockFor(noise), 1, 4);
    }

    // The optimum of an autoregression with coefficient 0.5 at n = 2,000: G = Σ|k|γₖ = 2φ/((1−φ)²(1−φ²))·σ², g(0) = σ²/(1−φ)²,
    // so (G/g(0))² = (2φ/(1−φ²))² = 1.777… and the block is (1.777·2000)^(1/3) = 15.26 (Politis and White 2004, section 3).
    [Fact]
    public void Values_that_carry_on_need_the_blocks_that_the_paper_derives()
    {
        double[] blocks = [.. Enumerable.Range(0, 20).Select(seed =>
        {
            var (numbers, last) = (new SeededNumbers(4, (ulong)seed), 0d);
            return StationaryBootstrap.BlockFor([.. Enumerable.Range(0, 2000).Select(_ => last = (0.5 * last) + numbers.Normal())]);
        })];

        Assert.Equal(15.26, Moments.Mean(blocks), 2.5);
    }

    [Fact]
    public void Values_that_do_not_vary_have_blocks_of_one() => Assert.Equal(1, StationaryBootstrap.BlockFor(new double[100]));
}
