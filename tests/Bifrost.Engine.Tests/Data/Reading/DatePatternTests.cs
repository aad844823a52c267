using System.Globalization;
using System.Text;
using Bifrost.Engine.Data;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Data.Reading;

public sealed class DatePatternTests
{
    [Theory]
    [InlineData("yyyy-MM-dd", "2020-02-29", "2020-02-29T00:00:00")]
    [InlineData("yyyy-MM-dd HH:mm", "2020-02-29 23:59", "2020-02-29T23:59:00")]
    [InlineData("yyyy-MM-dd", "2020-2-1", "2020-02-01T00:00:00")]
    [InlineData("dd/MM/yyyy", "01/02/2020", "2020-02-01T00:00:00")]
    [InlineData("M/d/yy h:mm tt", "1/2/20 12:05 PM", "2020-01-02T12:05:00")]
    [InlineData("M/d/yy h:mm tt", "1/2/20 12:05 am", "2020-01-02T00:05:00")]
    [InlineData("d-MMM-yy", "3-Mar-99", "1999-03-03T00:00:00")]
    [InlineData("MMM d, yyyy", "March 3, 2020", "2020-03-03T00:00:00")]
    [InlineData("yyyyMMdd'at'HHmmss", "20200102at030405", "2020-01-02T03:04:05")]
    [InlineData("yyyy-MM-dd[ HH:mm[:ss[.F]]]", "2020-01-02", "2020-01-02T00:00:00")]
    [InlineData("yyyy-MM-dd[ HH:mm[:ss[.F]]]", "2020-01-02 03:04:05.5", "2020-01-02T03:04:05.5")]
    [InlineData("%Y-%m-%d %H:%M:%S", "2020-01-02 03:04:05", "2020-01-02T03:04:05")]
    [InlineData("%Y%m%d", "20200102", "2020-01-02T00:00:00")]
    [InlineData("%d.%m.%Y", "2.1.2020", "2020-01-02T00:00:00")]
    [InlineData("unix", "1577934245", "2020-01-02T03:04:05")]
    [InlineData("unix", "1577934245.25", "2020-01-02T03:04:05.25")]
    [InlineData("unixms", "1577934245500", "2020-01-02T03:04:05.5")]
    [InlineData("unixns", "1577934245500000000", "2020-01-02T03:04:05.5")]
    public void A_date_is_read_along_its_format(string format, string text, string expected)
    {
        Assert.True(DatePattern.Of(format).TryRead(text, out var time, out _));
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), UtcTime.ToDateTime(time));
    }

    [Theory]
    [InlineData("yyyy-MM-dd", "2019-02-29")]
    [InlineData("yyyy-MM-dd", "2020-13-01")]
    [InlineData("yyyy-MM-dd", "2020-00-01")]
    [InlineData("yyyyMMdd", "2020101")]
    [InlineData("yyyy-MM-dd", "2020-001-01")]
    [InlineData("yyyy-MM-dd", "2020-01-01x")]
    [InlineData("yyyy-MM-dd", "0001-01-01")]
    [InlineData("yyyy-MM-dd HH:mm", "2020-01-01 24:00")]
    [InlineData("yyyy-MM-dd HH:mm", "2020-01-01")]
    [InlineData("h:mm tt", "13:00 PM")]
    [InlineData("unix", "99999999999999")]
    [InlineData("d-MMM-yy", "3-Xyz-99")]
    public void A_date_that_does_not_exist_is_not_read(string format, string text) =>
        Assert.False(DatePattern.Of(format).TryRead(text, out _, out _));

    [Theory]
    [InlineData("2020-01-02T03:04:05Z", 0)]
    [InlineData("2020-01-02T03:04:05+02:00", 120)]
    [InlineData("2020-01-02T03:04:05-0530", -330)]
    [InlineData("2020-01-02T03:04:05+01", 60)]
    public void An_offset_is_told_apart_from_the_time(string text, int minutes)
    {
        Assert.True(DatePattern.Of("yyyy-MM-ddTHH:mm:ssK").TryRead(text, out var local, out var offset));
        Assert.Equal(minutes * UtcTime.Minute, offset);
        Assert.Equal(new DateTime(2020, 1, 2, 3, 4, 5), UtcTime.ToDateTime(local));
    }

    [Theory]
    [InlineData("yyyy-MM-dd[HH:mm]", "does not begin with a plain character")]
    [InlineData("yyyy-MM-dd]", "did not open")]
    [InlineData("[-yyyy", "does not close")]
    [InlineData("yyyy-QQ", "'QQ'")]
    [InlineData("'yyyy", "does not close")]
    public void A_format_without_meaning_is_refused(string format, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => DatePattern.Of(format)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("yyyy-MM-dd")]
    [InlineData("yyyy-MM-ddTHH:mm:ss")]
    [InlineData("yyyy-MM-dd HH:mm:ss.ffffff")]
    [InlineData("yyyy.MM.dd HH:mm")]
    [InlineData("yyyyMMdd")]
    [InlineData("yyyyMMdd HHmmss")]
    [InlineData("yyyyMMddHHmmss")]
    [InlineData("yyyy/M/d H:mm")]
    [InlineData("dd.MM.yyyy HH:mm")]
    [InlineData("dd-MMM-yyyy")]
    [InlineData("MMM d, yyyy")]
    [InlineData("yyyy-MM-ddTHH:mm:ss'Z'")]
    [InlineData("yyyy-MM-dd hh:mm:ss tt")]
    public void The_format_of_any_time_is_found_from_its_look(string format) =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 1_000_000_000).ToArbitrary(), seconds =>
        {
            var time = new DateTime(1990, 1, 1).AddSeconds(seconds);
            var text = time.ToString(format, CultureInfo.InvariantCulture);
            var pattern = DateShape.Of(Encoding.UTF8.GetBytes(text), dayFirst: true);
            return pattern is not null && pattern.TryRead(text, out var read, out _)
                && UtcTime.ToDateTime(read).ToString(format, CultureInfo.InvariantCulture) == text;
        }));

    [Fact]
    public void No_bytes_break_a_pattern() => Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(bytes =>
    {
        DatePattern.Of("yyyy-MM-dd[ HH:mm[:ss[.F]]]K").TryRead(bytes, out _, out _);
        DateShape.Of(bytes, dayFirst: true);
        DateShape.OfTime(bytes);
        return true;
    }));
}
