using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Tests.Statistics;

public sealed class TrigonometryTests
{
    [Fact]
    public void The_functions_are_those_of_the_platform_to_the_last_places()
    {
        var random = new Random(4);
        for (var i = 0; i < 2000; i++)
        {
            var x = (random.NextDouble() - 0.5) * 200;
            Assert.Equal(Math.Sin(x), Trigonometry.Sin(x), 1e-15);
            Assert.Equal(Math.Cos(x), Trigonometry.Cos(x), 1e-15);
            Assert.Equal(Math.Atan(x), Trigonometry.Atan(x), 3e-16);
        }
    }

    [Fact]
    public void Known_values_are_exact_to_the_bit()
    {
        // Correctly rounded, from a computation with fifty digits.
        Assert.Equal(0.8414709848078965, Trigonometry.Sin(1));
        Assert.Equal(0.5403023058681398, Trigonometry.Cos(1));
        Assert.Equal(0.7853981633974483, Trigonometry.Atan(1));
        Assert.Equal(0, Trigonometry.Sin(0));
        Assert.Equal(1, Trigonometry.Cos(0));
    }

    [Fact]
    public void What_is_no_angle_has_no_sine() => Assert.True(double.IsNaN(Trigonometry.Sin(double.PositiveInfinity)));
}
