using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Tests.Statistics;

public class NormalDistributionTests
{
    // Abramowitz and Stegun, Handbook of Mathematical Functions, tables 26.1 and 26.6.
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.99, 2.3263478740408408)]
    [InlineData(0.999, 3.090232306167813)]
    [InlineData(0.0001, -3.719016485455709)]
    [InlineData(1e-10, -6.361340902404056)]
    public void Quantiles_are_those_of_the_tables(double probability, double value) =>
        Assert.Equal(value, NormalDistribution.Quantile(probability), 1e-12);

    [Fact]
    public void A_quantile_leads_back_to_its_probability()
    {
        for (var i = 1; i < 1000; i++)
            Assert.Equal(i / 1000d, NormalDistribution.Cdf(NormalDistribution.Quantile(i / 1000d)), 1e-14);
    }

    [Fact]
    public void What_is_no_probability_has_no_quantile()
    {
        Assert.Equal(double.NegativeInfinity, NormalDistribution.Quantile(0));
        Assert.Equal(double.PositiveInfinity, NormalDistribution.Quantile(1));
        Assert.True(double.IsNaN(NormalDistribution.Quantile(1.5)));
        Assert.True(double.IsNaN(NormalDistribution.Quantile(double.NaN)));
    }
}
