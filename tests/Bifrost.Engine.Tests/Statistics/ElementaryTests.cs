using Bifrost.Engine.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Statistics;

public sealed class ElementaryTests
{
    [Fact]
    public void Logarithms_agree_with_the_platform_to_two_units_in_the_last_place() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Positive, value =>
            Near(Math.Log(value), Elementary.Log(value)) && Near(Math.Log10(value), Elementary.Log10(value))));

    [Fact]
    public void Exponentials_agree_with_the_platform_to_two_units_in_the_last_place() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(-74_500_000, 71_000_000).Select(n => n / 1e5).ToArbitrary(), value =>
            Near(Math.Exp(value), Elementary.Exp(value))));

    [Fact]
    public void Powers_agree_with_the_platform_to_two_units_in_the_last_place() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Positive, Gen.Choose(-5000, 5000).Select(n => n / 250.0).ToArbitrary(), (value, power) =>
            Near(Math.Pow(value, power), Elementary.Pow(value, power))));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(0, -1)]
    [InlineData(-2, 3)]
    [InlineData(-2, 4)]
    [InlineData(-2, 0.5)]
    [InlineData(2, 0)]
    [InlineData(double.PositiveInfinity, -1)]
    [InlineData(double.NaN, 0)]
    public void Powers_of_special_values_are_those_of_the_platform(double value, double power) =>
        Assert.Equal(Math.Pow(value, power), Elementary.Pow(value, power));

    [Fact]
    public void Logarithms_of_what_has_none_are_those_of_the_platform() =>
        Assert.Equal(
            [double.NegativeInfinity, double.NaN, double.PositiveInfinity],
            new[] { 0, -1, double.PositiveInfinity }.Select(Elementary.Log));

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1.959963984540054, 0.975)]
    [InlineData(-1, 0.15865525393145707)]
    [InlineData(-5, 2.8665157187919391e-7)]
    [InlineData(5, 0.99999971334842808)]
    public void The_normal_distribution_has_its_known_values(double x, double expected) =>
        Assert.Equal(expected, NormalDistribution.Cdf(x), expected * 1e-14);

    static Arbitrary<double> Positive => Gen.Choose(-1000, 1000).Select(n => Math.Exp(n / 10.0)).ToArbitrary();

    static bool Near(double expected, double actual) => expected.Equals(actual)
        || Math.Abs(expected - actual) <= 2 * Math.Max(Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected), double.Epsilon);
}
