using System.Text;

namespace Bifrost.Engine.Data;

/// <summary>
/// How dates and times are written in a file, as <c>yyyy-MM-dd[ HH:mm[:ss[.F]]]</c>. Parts: yyyy yy M MM MMM d dd H HH
/// h hh m mm s ss, F (any number of decimals of a second), tt (AM or PM), K (Z, an offset as +02:00, or nothing),
/// 'text', \c, and [optional] parts, which begin with a character that tells whether they are there. A leading 0 may
/// be missing where something stands between the numbers. Python's %Y-%m-%d is understood too; unix, unixms, unixus and unixns
/// count from 1970.
/// </summary>
public sealed class DatePattern
{
    readonly DatePart[] _parts;

    DatePattern(string format, DatePart[] parts) => (Format, _parts) = (format, parts);

    public string Format { get; }

    /// <summary>The text may say how far its clock is from UTC.</summary>
    public bool HasOffset => Array.Exists(_parts, part => part.Kind is DatePartKind.Offset or DatePartKind.Unix);

    /// <summary>The text holds a time of day.</summary>
    public bool HasTime => Array.Exists(_parts, part => part.Kind is DatePartKind.Hour or DatePartKind.Unix);

    /// <exception cref="FormatException">The format holds a letter that stands for nothing.</exception>
    public static DatePattern Of(string format) => new(format, DatePatternCompiler.Compile(format));

    /// <param name="local">Microseconds as the clock on the wall shows them; see <see cref="UtcTime"/>.</param>
    /// <param name="offset">Microseconds that this clock is ahead of UTC; <see cref="long.MinValue"/> when the text does not say.</param>
    /// <returns>False when the text is not such a date.</returns>
    public bool TryRead(ReadOnlySpan<byte> text, out long local, out long offset)
    {
        if (text.Length > 0 && (text[0] == ' ' || text[^1] == ' ')) text = text.Trim((byte)' ');
        var reading = new DateReading(text);
        var read = reading.Follow(_parts);
        local = read ? reading.Local : 0;
        offset = reading.Offset;
        return read && local is >= DateReading.Earliest and < DateReading.Latest;
    }

    public bool TryRead(string text, out long local, out long offset) =>
        TryRead(Encoding.UTF8.GetBytes(text), out local, out offset);

    public override string ToString() => Format;
}

enum DatePartKind
{
    Literal, Optional, Year, ShortYear, Month, MonthName, Day, Hour, Minute, Second, Fraction, Noon, Offset, Unix,
}

/// <param name="Least">Digits at least; of a literal the byte, of an optional group the byte it begins with (0: an offset).</param>
/// <param name="Most">
/// Digits at most; of an optional group the parts it holds; of unix time the microseconds in a unit, 0 for nanoseconds.
/// </param>
sealed record DatePart(DatePartKind Kind, int Least = 0, int Most = 0);
