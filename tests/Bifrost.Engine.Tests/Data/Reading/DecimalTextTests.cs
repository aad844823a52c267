using System.Globalization;
using System.Text;
using Bifrost.Engine.Data;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Data.Reading;

public sealed class DecimalTextTests
{
    [Fact]
    public void Any_double_written_in_full_reads_back_to_the_bit() =>
        Check.QuickThrowOnFailure(Prop.ForAll<double>(value => SameAsFramework(value.ToString("R", CultureInfo.InvariantCulture))));

    [Fact]
    public void Any_decimal_reads_as_the_framework_reads_it() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(Decimals.ToArbitrary(), SameAsFramework));

    [Theory]
    [InlineData("9007199254740993")]
    [InlineData("9007199254740992.5")]
    [InlineData("0.1234567890123456789012")]
    [InlineData("0.00000000000000000000001")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("18446744073709551616")]
    [InlineData("1e-320")]
    [InlineData("-0")]
    [InlineData("+1.5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData(" 1.25 ")]
    [InlineData("1.7976931348623157E+308")]
    public void Numbers_off_the_fast_path_read_as_the_framework_reads_them(string text) => Assert.True(SameAsFramework(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData("n/a")]
    [InlineData("12a")]
    [InlineData("--1")]
    public void What_is_not_a_number_is_not_read(string text) =>
        Assert.False(DecimalText.TryRead(Encoding.UTF8.GetBytes(text), out _));

    static Gen<string> Decimals =>
        from sign in Gen.Elements("", "-")
        from digits in Gen.Choose(1, 24).SelectMany(count => Gen.Elements("0123456789".ToCharArray()).ArrayOf(count))
        from point in Gen.Choose(0, 26)
        from exponent in Gen.Elements("", "", "", "e5", "E-7", "e+22")
        select sign + WithPoint(new string(digits), point) + exponent;

    static string WithPoint(string digits, int point) => point > digits.Length ? digits : digits.Insert(point, ".");

    static bool SameAsFramework(string text) =>
        DecimalText.TryRead(Encoding.UTF8.GetBytes(text), out var value)
        && BitConverter.DoubleToInt64Bits(value)
            == BitConverter.DoubleToInt64Bits(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
}
