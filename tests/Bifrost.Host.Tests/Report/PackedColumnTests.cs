using Bifrost.Report.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Host.Tests.Report;

public class PackedColumnTests
{
    [Fact]
    public void Prices_survive_without_loss()
    {
        double[] prices = [97.36, 97.75, 96.9, 1234.5, 0.01, 0];

        Assert.Equal(prices, Unpacked(PackedColumn.Of(prices)));
    }

    [Fact]
    public void A_value_that_is_not_there_stays_away()
    {
        double[] values = [double.NaN, 1.5, double.PositiveInfinity, -2.25, double.NegativeInfinity];

        Assert.Equal([double.NaN, 1.5, double.NaN, -2.25, double.NaN], Unpacked(PackedColumn.Of(values)));
    }

    [Fact]
    public void Any_column_keeps_nine_digits_of_its_largest_value() => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat[]>(), numbers =>
        {
            double[] values = [.. numbers.Select(number => number.Get).Where(value => Math.Abs(value) < 1e15)];
            double largest = values.Select(Math.Abs).DefaultIfEmpty(0).Max();
            // Ten decimals are the most, whatever the size.
            double allowed = Math.Max(largest * 1e-8, 1e-10);
            return values.Zip(Unpacked(PackedColumn.Of(values))).All(pair => Math.Abs(pair.First - pair.Second) <= allowed);
        }));

    [Fact]
    public void Whole_numbers_survive_without_loss() => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), numbers =>
        {
            long[] values = [.. numbers.Select(number => number * 1_000_003L)];
            return Unpacked(PackedColumn.Of(values)).SequenceEqual(values.Select(value => (double)value));
        }));

    [Fact]
    public void An_empty_column_has_no_data() => Assert.Equal(new PackedColumn(0, 0, ""), PackedColumn.Of((double[])[]));

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void Decimals_have_a_range(int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PackedColumn.Of([1.0], decimals));

    static double[] Unpacked(PackedColumn column) => PackedColumns.Unpack(column);
}
