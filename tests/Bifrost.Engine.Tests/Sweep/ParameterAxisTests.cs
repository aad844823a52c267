using Bifrost.Engine.Rules;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Sweep;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Sweep;

public class ParameterAxisTests
{
    [Theory]
    [InlineData("fast=5..8", "5 6 7 8")]
    [InlineData("fast=5..50:15", "5 20 35 50")]
    [InlineData("fast=5..50:20", "5 25 45")]
    [InlineData("x=0.1..0.3:0.1", "0.1 0.2 0.3")]
    [InlineData("x=-0.5..0.5:0.25", "-0.5 -0.25 0 0.25 0.5")]
    [InlineData("x=1e-4..3e-4:1e-4", "0.0001 0.0002 0.0003")]
    [InlineData("x=1.00..2.0:0.50", "1 1.5 2")]
    [InlineData("slow=50,20,100", "50 20 100")]
    [InlineData(" slow = 50 , 20 ", "50 20")]
    [InlineData("fast=10", "10")]
    [InlineData("average=sma,ema", "sma ema")]
    [InlineData("target=none,5,10", "none 5 10")]
    [InlineData("stops=true,false", "true false")]
    [InlineData("n=1..3 log", "1 2 3")]
    public void A_text_gives_its_values_in_order(string text, string values)
    {
        var axis = ParameterAxis.Parse(text);

        Assert.Equal(values.Split(' '), Enumerable.Range(0, (int)axis.Count!.Value).Select(i => axis.Show(axis.ValueAt(i))));
    }

    [Fact]
    public void Steps_are_the_doubles_nearest_to_their_decimals() => Check.QuickThrowOnFailure(
        Prop.ForAll(Gen.Choose(-3000, 3000).ToArbitrary(), Gen.Choose(1, 500).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(),
            (start, step, places) =>
            {
                var unit = (decimal)Math.Pow(10, -places);
                var axis = ParameterAxis.Stepped("x", start * unit, (start + 40 * step) * unit, step * unit);
                return axis.Count == 41 && Enumerable.Range(0, 41).All(i =>
                    axis.ValueAt(i) == double.Parse($"{(start + i * step) * unit}") && axis.IndexOf(axis.ValueAt(i)) == i);
            }));

    [Fact]
    public void A_point_and_no_step_mean_any_number_between()
    {
        var axis = ParameterAxis.Parse("threshold=0.1..0.9");

        Assert.Null(axis.Count);
        Assert.Equal((0.1, 0.5, 0.9), (axis.FromUnit(0), axis.FromUnit(0.5), axis.FromUnit(1)));
    }

    [Fact]
    public void On_a_log_scale_each_ratio_has_an_equal_part()
    {
        var axis = ParameterAxis.Parse("x=1e-4..1e-1 log");
        var whole = ParameterAxis.Parse("n=1..1000 log");

        Assert.Equal(1e-3, axis.FromUnit(1 / 3d), 1e-15);
        Assert.Equal(2 / 3d, axis.ToUnit(1e-2), 1e-12);
        Assert.Equal((1, 22, 1000), (whole.FromUnit(0), whole.FromUnit(0.5), whole.FromUnit(1)));
    }

    [Theory]
    [InlineData("n=3..21:3")]
    [InlineData("n=3..2000:7 log")]
    [InlineData("n=5,1,9,2")]
    [InlineData("a=x,y,z")]
    [InlineData("f=false,true")]
    public void Every_value_is_found_again_from_its_part_of_the_way(string text)
    {
        var axis = ParameterAxis.Parse(text);

        for (var i = 0; i < axis.Count; i++)
        {
            var value = axis.ValueAt(i);
            Assert.Equal(value, axis.FromUnit(axis.ToUnit(value)));
            Assert.Equal(i, axis.IndexOf(value));
        }

        Assert.Equal(-1, axis.IndexOf(4.5));
    }

    [Theory]
    [InlineData("fast", 1, "There is no `=`")]
    [InlineData("=5..9", 1, "`` is no name")]
    [InlineData("fa st=5..9", 1, "`fa st` is no name")]
    [InlineData("fast=", 6, "fast has no values")]
    [InlineData("fast=5..x", 9, "`x` is no number")]
    [InlineData("fast=5..9:", 11, "`` is no number")]
    [InlineData("fast=9..5", 6, "the end 5 lies below the start 9")]
    [InlineData("fast=5..9:0", 6, "the step 0 is not above 0")]
    [InlineData("fast=5..9:-1", 6, "the step -1 is not above 0")]
    [InlineData("x=0..9 log", 3, "a log scale starts above 0, not at 0")]
    [InlineData("x=0.5..0.5", 3, "the end 0.5 is not above the start 0.5")]
    [InlineData("x=1e20..2e20:1e19", 3, "more digits than a double")]
    [InlineData("slow=20,,50", 9, "A value is missing here")]
    [InlineData("slow=20,50,20", 6, "20 is listed twice")]
    [InlineData("slow=sma,SMA", 6, "listed twice")]
    public void What_is_no_axis_is_told_with_its_place(string text, int column, string message)
    {
        var wrong = Assert.Throws<RuleException>(() => ParameterAxis.Parse(text));

        Assert.Contains(message, wrong.Message, StringComparison.Ordinal);
        Assert.Equal(column, wrong.Error.Column);
    }

    [Theory]
    [InlineData("fast=5..20", null)]
    [InlineData("fast=0..20", "fast=0: a whole number from 1 to 100000 is expected")]
    [InlineData("fast=5.5..20.5", "fast=5.5: a whole number from 1 to 100000 is expected")]
    [InlineData("fast=5.0..20.0", "fast: whole numbers are expected, not fast=5..20")]
    [InlineData("fast=5,ten", "fast=ten: a whole number from 1 to 100000 is expected")]
    public void A_strategy_says_what_does_not_fit_its_parameter(string text, string? misfit) =>
        Assert.Equal(misfit, ParameterAxis.Parse(text).Misfit(StrategyCatalog.BuiltIn["sma_cross"].Find("fast")!));
}
