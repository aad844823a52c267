namespace Bifrost.Engine.Data;

/// <summary>Makes a series of rows that were read: orders, checks, adjusts and stamps them.</summary>
sealed class BarAssembly(string file, BarReadOptions options, ZoneResolver? zones)
{
    readonly BarFindings _findings = new(file, options);

    /// <summary>The rows left out because of their values.</summary>
    public List<SkippedRow> Refused => _findings.Skipped;

    /// <param name="name">Of the series.</param>
    /// <exception cref="BarReadException">The bars are bad and neither skipped nor repaired, or none is in the range.</exception>
    public BarReading Assemble(BarRows rows, string name, CsvLayout layout)
    {
        var count = rows.Count;
        OldestFirst(rows);
        FillMissingColumns(rows);
        var (timeframe, compression) = TimeframeOf(rows);
        var mending = new BarMending(rows, _findings);
        mending.CheckValues();
        _findings.StopIfFatal();
        if (options.Adjusted && rows.Has(BarField.AdjustedClose)) PriceAdjustment.Apply(rows, options.Decimals);

        var session = SessionOf(rows);
        var times = BarStamps.Of(rows, session, timeframe >= Timeframe.Days, _findings.Notes);
        times = mending.CheckOrder(times, repeats: timeframe == Timeframe.Ticks || _findings.Allows(BarDefects.Duplicate));
        var range = RangeOf(times, session.Zone);
        var series = new BarSeries(name, BarsOf(rows, times, range))
        {
            Timeframe = timeframe, Compression = compression, Session = session,
        };
        return new(series, Report(layout, series, count)) { Lines = rows.Line.AsMemory(range) };
    }

    /// <summary>Turns a file around whose bars go from new to old.</summary>
    void OldestFirst(BarRows rows)
    {
        for (var row = 1; row < rows.Count; row++)
        {
            if (rows.Time[row] > rows.Time[row - 1]) return;
        }

        if (rows.Time[0] == rows.Time[^1]) return;
        var order = new int[rows.Count];
        for (var row = 0; row < order.Length; row++) order[row] = order.Length - 1 - row;
        rows.Take(order);
        _findings.Notes.Add("The newest bar came first; the bars were turned around.");
    }

    void FillMissingColumns(BarRows rows)
    {
        foreach (var field in (BarField[])[BarField.Open, BarField.High, BarField.Low])
        {
            if (rows.Has(field) || rows.Count == 0) continue;
            rows[field] = (double[])rows[BarField.Close].Clone();
            _findings.Notes.Add($"There is no {field.ToString().ToLowerInvariant()}; the close stands in for it.");
        }

        foreach (var field in (BarField[])[BarField.Volume, BarField.OpenInterest])
        {
            if (!rows.Has(field)) rows[field] = new double[rows.Count];
        }
    }

    (Timeframe Timeframe, int Compression) TimeframeOf(BarRows rows)
    {
        var (timeframe, compression) = options.Timeframe is null || options.Compression is null
            ? TimeframeDetection.Of(_findings.Mends(BarDefects.OutOfOrder) ? [.. rows.Time.Order()] : rows.Time) : default;
        if (options.Timeframe is { } given && given != timeframe) compression = 1;
        return (options.Timeframe ?? timeframe, options.Compression ?? compression);
    }

    Session SessionOf(BarRows rows)
    {
        var start = options.SessionStart is { } from ? UtcTime.From(from.ToTimeSpan()) : Session.WholeDay.Start;
        var end = options.SessionEnd is { } to ? UtcTime.From(to.ToTimeSpan()) : Session.WholeDay.End;
        return new(start, end) { Zone = ZoneOf(rows) };
    }

    ZoneOffsets ZoneOf(BarRows rows)
    {
        if (options.Zone.Equals("UTC", StringComparison.OrdinalIgnoreCase)) return ZoneOffsets.Utc;
        if (zones is null) throw new BarReadException($"The zone '{options.Zone}' cannot be resolved here; only UTC is known.");
        if (rows.Count == 0) return zones(options.Zone, DateReading.Earliest, DateReading.Earliest);

        var (first, last) = (rows.Time[0], rows.Time[0]);
        foreach (var time in rows.Time) (first, last) = (Math.Min(first, time), Math.Max(last, time));
        return zones(options.Zone, first - 2 * UtcTime.Day, last + 2 * UtcTime.Day);
    }

    /// <summary>The bars from the first not stamped before from, up to the first stamped after to.</summary>
    Range RangeOf(long[] times, ZoneOffsets zone)
    {
        if (times.Length == 0) throw new BarReadException($"{file} has no bars left: every row was skipped or dropped.");

        var start = options.From is { } from ? FirstAt(times, zone.ToUtc(UtcTime.From(from))) : 0;
        var end = options.To is { } to ? FirstAt(times, zone.ToUtc(UtcTime.From(to)) + 1) : times.Length;
        if (start < end) return start..end;

        var range = (options.From, options.To) switch
        {
            ({ } only, null) => $"from {BarText.Time(only)} on",
            (null, { } only) => $"up to {BarText.Time(only)}",
            var (low, high) => $"from {BarText.Time(low!.Value)} to {BarText.Time(high!.Value)}",
        };
        var (first, last) = (BarText.Time(zone.ToLocal(times[0])), BarText.Time(zone.ToLocal(times[^1])));
        throw new BarReadException($"{file} has no bar {range}; its bars go from {first} to {last}.");
    }

    static Bars BarsOf(BarRows rows, long[] times, Range range)
    {
        var bars = Bars.OverColumns(
            times, rows[BarField.Open], rows[BarField.High], rows[BarField.Low], rows[BarField.Close],
            rows[BarField.Volume], rows[BarField.OpenInterest]);
        var (start, length) = range.GetOffsetAndLength(times.Length);
        return length == times.Length ? bars : bars.Slice(start, start + length);
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

    BarReadReport Report(CsvLayout layout, BarSeries series, int rows)
    {
        _findings.NoteAllowed();
        if (series.Bars.Count == 1)
            _findings.Notes.Add($"{file} gives one bar only; an order needs the bar after it to be filled.");
        return new()
        {
            File = file,
            Format = layout.Format,
            DateFormat = layout.DateFormat,
            Timeframe = series.Timeframe,
            Compression = series.Compression,
            Rows = rows,
            Bars = series.Bars.Count,
            Skipped = _findings.Skipped,
            Repairs = _findings.Repairs,
            Allowed = _findings.Allowed,
            Notes = _findings.Notes,
        };
    }
}
