namespace Bifrost.Engine.Data;

/// <summary>Resolves a zone's offsets over a range of its local time.</summary>
/// <exception cref="BarReadException">There is no such zone.</exception>
public delegate ZoneOffsets ZoneResolver(string zone, long from, long to);

/// <summary>Reads bars from text: finds the layout, reads the rows, checks, adjusts and stamps them.</summary>
public static class BarReader
{
    /// <param name="text">The whole file, UTF-8.</param>
    /// <param name="file">The file's name, for messages and for the name of the series.</param>
    /// <param name="zones">Needed when the options name a zone other than UTC.</param>
    /// <exception cref="BarReadException">The text is not bars, or they are bad and neither skipped nor repaired.</exception>
    public static BarReading Read(ReadOnlySpan<byte> text, string file, BarReadOptions options, ZoneResolver? zones = null)
    {
        var layout = LayoutOf(text, file, options);
        var reader = new CsvRowReader(layout, file, options.SkipBadRows);
        var rows = reader.Read(text);
        if (rows.Count == 0) throw new BarReadException($"{file} has no bars: none of its {reader.Rows} rows could be kept.");

        var findings = new BarFindings(file, options);
        OldestFirst(rows, findings);
        FillMissingColumns(rows, findings);
        var (timeframe, compression) = TimeframeOf(rows, options);
        var mending = new BarMending(rows, findings);
        mending.CheckValues();
        findings.StopIfFatal();
        if (options.Adjusted && rows.Has(BarField.AdjustedClose)) PriceAdjustment.Apply(rows, options.Decimals);

        var session = SessionOf(rows, options, zones);
        var times = BarStamps.Of(rows, session, timeframe >= Timeframe.Days, findings.Notes);
        times = mending.CheckOrder(times, repeats: timeframe == Timeframe.Ticks || findings.Allows(BarDefects.Duplicate));
        var bars = InRange(rows, times, file, options, session.Zone);
        var series = new BarSeries(options.Name ?? NameOf(file), bars)
        {
            Timeframe = timeframe, Compression = compression, Session = session,
        };
        return new(series, Report(layout, reader, findings, series, file));
    }

    static CsvLayout LayoutOf(ReadOnlySpan<byte> text, string file, BarReadOptions options)
    {
        try
        {
            return CsvLayoutDetection.Detect(text, file, options);
        }
        catch (FormatException problem)
        {
            throw new BarReadException(problem.Message, problem);
        }
    }

    /// <summary>Turns a file around whose bars go from new to old.</summary>
    static void OldestFirst(BarRows rows, BarFindings findings)
    {
        for (var row = 1; row < rows.Count; row++)
        {
            if (rows.Time[row] > rows.Time[row - 1]) return;
        }

        if (rows.Time[0] == rows.Time[^1]) return;
        var order = new int[rows.Count];
        for (var row = 0; row < order.Length; row++) order[row] = order.Length - 1 - row;
        rows.Take(order);
        findings.Notes.Add("The newest bar came first; the bars were turned around.");
    }

    static void FillMissingColumns(BarRows rows, BarFindings findings)
    {
        foreach (var field in (BarField[])[BarField.Open, BarField.High, BarField.Low])
        {
            if (rows.Has(field) || rows.Count == 0) continue;
            rows[field] = (double[])rows[BarField.Close].Clone();
            findings.Notes.Add($"There is no {field.ToString().ToLowerInvariant()}; the close stands in for it.");
        }

        foreach (var field in (BarField[])[BarField.Volume, BarField.OpenInterest])
        {
            if (!rows.Has(field)) rows[field] = new double[rows.Count];
        }
    }

    static (Timeframe Timeframe, int Compression) TimeframeOf(BarRows rows, BarReadOptions options)
    {
        var (timeframe, compression) = options.Timeframe is null || options.Compression is null
            ? TimeframeDetection.Of(rows.Time) : default;
        if (options.Timeframe is { } given && given != timeframe) compression = 1;
        return (options.Timeframe ?? timeframe, options.Compression ?? compression);
    }

    static Session SessionOf(BarRows rows, BarReadOptions options, ZoneResolver? zones)
    {
        var start = options.SessionStart is { } from ? UtcTime.From(from.ToTimeSpan()) : Session.WholeDay.Start;
        var end = options.SessionEnd is { } to ? UtcTime.From(to.ToTimeSpan()) : Session.WholeDay.End;
        return new(start, end) { Zone = ZoneOf(rows, options, zones) };
    }

    static ZoneOffsets ZoneOf(BarRows rows, BarReadOptions options, ZoneResolver? zones)
    {
        if (options.Zone.Equals("UTC", StringComparison.OrdinalIgnoreCase)) return ZoneOffsets.Utc;
        if (zones is null) throw new BarReadException($"The zone '{options.Zone}' cannot be resolved here; only UTC is known.");
        if (rows.Count == 0) return zones(options.Zone, DateReading.Earliest, DateReading.Earliest);

        var (first, last) = (rows.Time[0], rows.Time[0]);
        foreach (var time in rows.Time) (first, last) = (Math.Min(first, time), Math.Max(last, time));
        return zones(options.Zone, first - 2 * UtcTime.Day, last + 2 * UtcTime.Day);
    }

    /// <summary>The bars from the first not stamped before from, up to the first stamped after to.</summary>
    static Bars InRange(BarRows rows, long[] times, string file, BarReadOptions options, ZoneOffsets zone)
    {
        var bars = Bars.OverColumns(
            times, rows[BarField.Open], rows[BarField.High], rows[BarField.Low], rows[BarField.Close],
            rows[BarField.Volume], rows[BarField.OpenInterest]);
        if (bars.Count == 0) throw new BarReadException($"{file} has no bars left: every row was skipped or dropped.");

        var start = options.From is { } from ? FirstAt(times, zone.ToUtc(UtcTime.From(from))) : 0;
        var end = options.To is { } to ? FirstAt(times, zone.ToUtc(UtcTime.From(to)) + 1) : times.Length;
        if (start < end) return end - start == times.Length ? bars : bars.Slice(start, end);

        var range = (options.From, options.To) switch
        {
            ({ } only, null) => $"from {BarText.Time(only)} on",
            (null, { } only) => $"up to {BarText.Time(only)}",
            var (low, high) => $"from {BarText.Time(low!.Value)} to {BarText.Time(high!.Value)}",
        };
        throw new BarReadException($"{file} has no bar {range}; its bars go from {BarText.Time(zone.ToLocal(times[0]))} to {BarText.Time(zone.ToLocal(times[^1]))}.");
    }

    /// <summary>The first bar stamped at <paramref name="time"/> or later.</summary>
    static int FirstAt(long[] times, long time)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle] < time) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    static BarReadReport Report(CsvLayout layout, CsvRowReader reader, BarFindings findings, BarSeries series, string file)
    {
        findings.NoteAllowed();
        if (series.Bars.Count == 1)
            findings.Notes.Add($"{file} gives one bar only; an order needs the bar after it to be filled.");
        return new()
        {
            File = file,
            Format = layout.Format,
            DateFormat = layout.DateFormat,
            Timeframe = series.Timeframe,
            Compression = series.Compression,
            Rows = reader.Rows,
            Bars = series.Bars.Count,
            Skipped = ByLine(reader.Skipped, findings.Skipped),
            Repairs = findings.Repairs,
            Notes = findings.Notes,
        };
    }

    static List<SkippedRow> ByLine(List<SkippedRow> unread, List<SkippedRow> refused)
    {
        if (refused.Count == 0) return unread;
        unread.AddRange(refused);
        unread.Sort((one, other) => one.Line.CompareTo(other.Line));
        return unread;
    }

    /// <summary>The file's name without its endings.</summary>
    static string NameOf(string file)
    {
        foreach (var ending in (string[])[".gz", ".csv", ".txt", ".tsv"])
        {
            if (file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) file = file[..^ending.Length];
        }

        return file;
    }
}
