using System.Numerics;
using Bifrost.Engine.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Statistics;

public sealed class ExactSumTests
{
    [Fact]
    public void The_sum_of_any_values_is_the_double_nearest_to_the_true_sum() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyValues, values => Same(Oracle(values), ExactSum.Of(values))));

    [Fact]
    public void Several_values_at_once_give_the_sum_of_one_by_one() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyValues, AnyValues, Gen.Choose(0, 40).ToArbitrary(), (few, others, copies) =>
        {
            double[] values = [.. Enumerable.Repeat(few, copies).SelectMany(copy => copy), .. others];
            return Same(Oracle(values), ExactSum.Of(values));
        }));

    [Fact]
    public void Squares_are_rounded_before_they_are_summed() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Prices, Gen.Choose(-500, 500).ToArbitrary(), (prices, hundredths) =>
        {
            double[] values = [.. Enumerable.Repeat(prices, 5).SelectMany(copy => copy)];
            var centre = hundredths / 100.0;
            double[] below = [.. values.Select(value => Math.Min(value - centre, 0))];
            return Same(Oracle([.. values.Select(value => (value - centre) * (value - centre))]), ExactSum.OfSquares(values, centre))
                && Same(Oracle([.. below.Select(value => value * value)]), ExactSum.OfSquaredShortfalls(values, centre));
        }));

    [Fact]
    public void The_parts_agree_with_the_fast_path_where_both_are_exact() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Prices, prices =>
        {
            var fast = default(TwofoldSum);
            foreach (var price in prices) fast.Add(price);
            return fast.IsExact && Same(fast.Value, ExactSum.OfParts(prices)) && Same(fast.Value, Oracle(prices));
        }));

    [Fact]
    public void A_sliding_sum_is_that_of_each_window_summed_alone() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyValues, Gen.Choose(1, 9).ToArbitrary(), (values, period) =>
        {
            var sum = default(WindowSum);
            for (var i = period - 1; i < values.Length; i++)
            {
                if (!Same(Oracle(values.AsSpan(i - period + 1, period)), sum.Slide(values, i, period))) return false;
            }

            return true;
        }));

    [Fact]
    public void A_window_that_held_NaN_is_exact_again_once_it_left()
    {
        double[] values = [1, double.NaN, 2, 3, 4];
        var sum = default(WindowSum);
        double[] sums = [.. Enumerable.Range(1, 4).Select(i => sum.Slide(values, i, 2))];
        Assert.Equal([double.NaN, double.NaN, 5, 7], sums);
    }

    [Fact]
    public void A_tie_is_broken_by_what_lies_far_below_it() =>
        Assert.Equal(double.BitIncrement(1), ExactSum.Of([1, Math.ScaleB(1, -53), Math.ScaleB(1, -200)]));

    [Fact]
    public void A_sum_may_have_as_many_parts_as_values()
    {
        double[] values = [.. Enumerable.Range(1, 100).Select(k => 100.1 / k * Math.Exp(-k * k / 14.0))];
        Assert.Equal(ExactSum.OfParts(values), ExactSum.OfParts([.. values.Reverse()]));
    }

    [Fact]
    public void Products_are_rounded_before_they_are_summed()
    {
        double[] values = [0.1, 10.1, 1e-3], weights = [3, 5, 7];
        Assert.Equal(ExactSum.Of([0.1 * 3, 10.1 * 5, 1e-3 * 7]), ExactSum.OfProducts(values, weights));
    }

    static Arbitrary<double[]> AnyValues => Gen.OneOf(
        Gen.Choose(-1_000_000, 1_000_000).Select(n => n / 100.0),
        ArbMap.Default.GeneratorFor<NormalFloat>().Select(value => value.Get),
        Gen.Choose(-300, 300).Select(power => Math.ScaleB(power % 2 == 0 ? 1 : -1.1, power))).ArrayOf().ToArbitrary();

    static Arbitrary<double[]> Prices => Gen.Choose(1, 10_000_000).Select(n => n / 100.0).ArrayOf().ToArbitrary();

    static bool Same(double a, double b) => a.Equals(b) || a == b;

    /// <summary>Sums as whole numbers of the smallest double, then rounds once, half to even.</summary>
    static double Oracle(ReadOnlySpan<double> values)
    {
        var sum = BigInteger.Zero;
        foreach (var value in values)
        {
            var bits = BitConverter.DoubleToInt64Bits(value);
            var exponent = (int)((bits >> 52) & 0x7FF);
            var mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
            sum += (value < 0 ? -1 : 1) * ((BigInteger)mantissa << Math.Max(exponent - 1, 0));
        }

        var magnitude = BigInteger.Abs(sum);
        var shift = (int)Math.Max(0, magnitude.GetBitLength() - 53);
        var (kept, rest) = (magnitude >> shift, magnitude & ((BigInteger.One << shift) - 1));
        var half = shift == 0 ? BigInteger.One : BigInteger.One << (shift - 1);
        if (rest > half || (rest == half && !kept.IsEven)) kept++;
        return Math.ScaleB(sum.Sign * (double)(long)kept, 0) is var whole ? Scale(whole, shift - 1074) : 0;
    }

    static double Scale(double value, int power) =>
        power < -1000 ? Math.ScaleB(Math.ScaleB(value, power + 1000), -1000) : Math.ScaleB(value, power);
}
