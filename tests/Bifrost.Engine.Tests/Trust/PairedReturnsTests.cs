using Bifrost.Engine.Statistics;
using Bifrost.Engine.Trust;

namespace Bifrost.Engine.Tests.Trust;

public class PairedReturnsTests
{
    [Fact]
    public void Runs_that_never_differ_are_the_same() => Assert.Equal(1, PairedReturns.PValue(new double[50]));

    [Fact]
    public void A_steady_lead_is_no_luck()
    {
        var numbers = new SeededNumbers(1);
        double[] lead = [.. Enumerable.Range(0, 500).Select(_ => 0.002 + (0.005 * numbers.Normal()))];

        Assert.True(PairedReturns.PValue(lead) < 0.001);
    }

    [Fact]
    public void Noise_is_called_a_lead_as_often_as_the_level_says()
    {
        var numbers = new SeededNumbers(2);
        var called = Enumerable.Range(0, 300).Count(_ =>
            PairedReturns.PValue([.. Enumerable.Range(0, 120).Select(_ => numbers.Normal())], draws: 400) <= 0.1);

        Assert.InRange(called, 15, 50);
    }

    [Fact]
    public void The_sides_count_alike()
    {
        double[] lead = [.. Enumerable.Range(0, 60).Select(i => (i % 7) - 2.7)];

        Assert.Equal(PairedReturns.PValue(lead), PairedReturns.PValue([.. lead.Select(value => -value)]));
    }

    [Fact]
    public void One_session_tells_nothing() => Assert.Equal(double.NaN, PairedReturns.PValue([0.1]));
}
