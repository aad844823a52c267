using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bifrost.Engine.Data;

/// <summary>
/// Writes bars as CSV that <see cref="BarReader"/> reads back to the bit: prices in the fewest digits that are exact,
/// plain dates for bars that end with their session, else ISO times in UTC.
/// </summary>
public static class BarWriter
{
    const int LongestRow = 320;

    public static void Write(BarSeries series, IBufferWriter<byte> output)
    {
        var (whole, interest) = (HasWholeDays(series), HasInterest(series));
        Header(whole, interest, output);
        Rows(series, [], whole, interest, output);
    }

    /// <summary>Several instruments one after the other, with a column of symbols in front.</summary>
    /// <param name="all">Their names hold no quotes and no line breaks.</param>
    public static void Write(IReadOnlyList<BarSeries> all, IBufferWriter<byte> output)
    {
        var (whole, interest) = (all.All(HasWholeDays), all.Any(HasInterest));
        output.Write("symbol,"u8);
        Header(whole, interest, output);
        foreach (var series in all)
        {
            var isPlain = !series.Name.AsSpan().ContainsAny(',', '#');
            Rows(series, Encoding.UTF8.GetBytes(isPlain ? $"{series.Name}," : $"\"{series.Name}\","), whole, interest, output);
        }
    }

    static void Header(bool whole, bool interest, IBufferWriter<byte> output)
    {
        output.Write(whole ? "date,open,high,low,close,volume"u8 : "datetime,open,high,low,close,volume"u8);
        output.Write(interest ? ",openinterest\n"u8 : "\n"u8);
    }

    /// <param name="symbol">What each row begins with.</param>
    static void Rows(BarSeries series, ReadOnlySpan<byte> symbol, bool whole, bool interest, IBufferWriter<byte> output)
    {
        var bars = series.Bars;
        for (var i = 0; i < bars.Count; i++)
        {
            output.Write(symbol);
            var row = output.GetSpan(LongestRow);
            var length = Time(row, bars.Time[i], series.Session, whole);
            length += Cell(row[length..], bars.Open[i]);
            length += Cell(row[length..], bars.High[i]);
            length += Cell(row[length..], bars.Low[i]);
            length += Cell(row[length..], bars.Close[i]);
            length += Cell(row[length..], bars.Volume[i]);
            if (interest) length += Cell(row[length..], bars.OpenInterest[i]);
            row[length++] = (byte)'\n';
            output.Advance(length);
        }
    }

    static bool HasInterest(BarSeries series) => series.Bars.OpenInterest.IndexOfAnyExcept(0) >= 0;

    /// <summary>Every bar of a day or longer is stamped with the end of its session, so that the date says it all.</summary>
    static bool HasWholeDays(BarSeries series)
    {
        if (series.Timeframe < Timeframe.Days) return false;
        foreach (var time in series.Bars.Time)
        {
            if (series.Session.EndOn(time) != time) return false;
        }

        return true;
    }

    static int Time(Span<byte> row, long time, Session session, bool whole)
    {
        if (whole) return Date(row, session.Zone.ToLocal(time));

        var length = Date(row, time);
        row[length++] = (byte)'T';
        var ofDay = time % UtcTime.Day;
        length += TwoDigits(row[length..], ofDay / UtcTime.Hour, ':');
        length += TwoDigits(row[length..], ofDay / UtcTime.Minute % 60, ':');
        length += TwoDigits(row[length..], ofDay / UtcTime.Second % 60, '.');
        var fraction = ofDay % UtcTime.Second;
        if (fraction == 0) length--;
        else length += Fraction(row[length..], fraction);
        if (session.Zone != ZoneOffsets.Utc) row[length++] = (byte)'Z';
        return length;
    }

    static int Date(Span<byte> row, long time)
    {
        var date = UtcTime.ToDateTime(time);
        TwoDigits(row, date.Year / 100, ' ');
        TwoDigits(row[2..], date.Year % 100, '-');
        TwoDigits(row[5..], date.Month, '-');
        TwoDigits(row[8..], date.Day, ' ');
        return 10;
    }

    static int TwoDigits(Span<byte> row, long number, char after)
    {
        (row[0], row[1], row[2]) = ((byte)('0' + number / 10), (byte)('0' + number % 10), (byte)after);
        return 3;
    }

    static int Fraction(Span<byte> row, long microseconds)
    {
        var length = 0;
        for (var unit = UtcTime.Second / 10; microseconds > 0; unit /= 10)
        {
            row[length++] = (byte)('0' + microseconds / unit);
            microseconds %= unit;
        }

        return length;
    }

    static int Cell(Span<byte> row, double value)
    {
        row[0] = (byte)',';
        value.TryFormat(row[1..], out var written, "R", CultureInfo.InvariantCulture);
        return written + 1;
    }
}
