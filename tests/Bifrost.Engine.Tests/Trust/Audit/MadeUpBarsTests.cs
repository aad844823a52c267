using Bifrost.Engine.Data;
using Bifrost.Engine.Trust;

namespace Bifrost.Engine.Tests.Trust;

public class MadeUpBarsTests
{
    static readonly Bars Real = SampleMarkets.Daily.ToSeries()[0].Bars.Slice(0, 500);

    [Theory]
    [InlineData(0)]
    [InlineData(-150)]
    public void Made_up_bars_are_bars_at_the_times_of_the_real_ones(double shift)
    {
        var source = Shifted(Real, shift);

        var made = MadeUpBars.After(source, kept: 1, source, new(1));

        Assert.Equal(source.Time, made.Time);
        for (var i = 0; i < made.Count; i++)
        {
            var bar = made[i];
            Assert.True(bar.Low <= Math.Min(bar.Open, bar.Close) && bar.High >= Math.Max(bar.Open, bar.Close), $"{i}: {bar}");
        }
    }

    [Fact]
    public void What_is_kept_is_kept()
    {
        var made = MadeUpBars.After(Real, kept: 200, Real, new(1));

        Assert.Equal(Real.Close[..200], made.Close[..200]);
        Assert.False(Real.Close[200..].SequenceEqual(made.Close[200..]));
    }

    [Fact]
    public void A_seed_makes_the_same_bars_again()
    {
        Assert.Equal(MadeUpBars.After(Real, 1, Real, new(7)).Close, MadeUpBars.After(Real, 1, Real, new(7)).Close);
        Assert.False(MadeUpBars.After(Real, 1, Real, new(7)).Close.SequenceEqual(MadeUpBars.After(Real, 1, Real, new(8)).Close));
    }

    // Half of the shapes are upside down, so that a market that rose does not rise on.
    [Fact]
    public void Made_up_markets_have_no_trend()
    {
        var rises = Enumerable.Range(0, 400).Count(seed =>
        {
            var made = MadeUpBars.After(Real, 1, Real, new((ulong)seed));
            return made.Close[^1] > made.Close[0];
        });

        Assert.InRange(rises, 160, 240);
    }

    static Bars Shifted(Bars bars, double shift) => Bars.OverColumns(
        [.. bars.Time], Add(bars.Open, shift), Add(bars.High, shift), Add(bars.Low, shift), Add(bars.Close, shift), [.. bars.Volume],
        [.. bars.OpenInterest]);

    static double[] Add(ReadOnlySpan<double> column, double shift)
    {
        var values = column.ToArray();
        for (var i = 0; i < values.Length; i++) values[i] += shift;
        return values;
    }
}
