namespace Bifrost.Engine.Data;

/// <summary>Checks rows for impossible values and for their order, and mends what is to be mended.</summary>
sealed class BarMending(BarRows rows, BarFindings findings)
{
    static readonly BarDefects[] s_kinds =
    [
        BarDefects.NotANumber, BarDefects.NegativePrice, BarDefects.ZeroPrice,
        BarDefects.HighBelowLow, BarDefects.OutsideRange, BarDefects.NegativeVolume,
    ];

    public void CheckValues()
    {
        var (open, high, low, close) = (rows[BarField.Open], rows[BarField.High], rows[BarField.Low], rows[BarField.Close]);
        var (volume, interest) = (rows[BarField.Volume], rows[BarField.OpenInterest]);
        List<int>? dropped = null;
        for (var row = 0; row < rows.Count; row++)
        {
            var found = BarChecks.Of(open[row], high[row], low[row], close[row], volume[row], interest[row]);
            if (found != BarDefects.None && !Keep(found, row)) (dropped ??= []).Add(row);
        }

        if (dropped is not null) Drop(dropped);
    }

    /// <summary>Checks that <paramref name="times"/>, which belong to the rows, rise; returns them as they are after repair.</summary>
    /// <param name="repeats">Equal times are normal, as among ticks.</param>
    public long[] CheckOrder(long[] times, bool repeats)
    {
        var inOrder = true;
        for (var row = 1; row < times.Length && inOrder; row++)
            inOrder = times[row - 1] < times[row] || (repeats && times[row - 1] == times[row]);
        if (inOrder) return times;

        times = Sorted(times);
        return repeats ? times : WithoutRepeats(times);
    }

    bool Keep(BarDefects found, int row)
    {
        foreach (var kind in s_kinds)
        {
            if ((found & kind) == BarDefects.None) continue;
            var defect = DefectAt(kind, row, BarChecks.Values(kind, rows, row));
            if (findings.Allows(kind)) findings.Allow(defect);
            else if (!findings.Mends(kind)) { findings.Refuse(defect); return false; }
            else if (!Mend(defect, row)) return false;
        }

        return true;
    }

    /// <summary>False when the only remedy is to drop the row.</summary>
    bool Mend(BarDefect defect, int row)
    {
        if (defect.Kind is BarDefects.HighBelowLow or BarDefects.OutsideRange)
        {
            Widen(row);
            findings.Repaired(defect, $"high set to {rows[BarField.High][row]}, low to {rows[BarField.Low][row]}");
            return true;
        }

        var (open, high, low, close) = rows.PricesAt(row);
        var priced = double.IsFinite(open + high + low + close);
        if (defect.Kind == BarDefects.NegativeVolume || (defect.Kind == BarDefects.NotANumber && priced))
        {
            foreach (var field in (BarField[])[BarField.Volume, BarField.OpenInterest])
            {
                if (!double.IsFinite(rows[field][row]) || (field == BarField.Volume && rows[field][row] < 0)) rows[field][row] = 0;
            }

            findings.Repaired(defect, "set to 0");
            return true;
        }

        findings.Repaired(defect, "bar dropped");
        return false;
    }

    void Widen(int row)
    {
        var (open, high, low, close) = rows.PricesAt(row);
        rows[BarField.High][row] = Math.Max(Math.Max(open, high), Math.Max(low, close));
        rows[BarField.Low][row] = Math.Min(Math.Min(open, high), Math.Min(low, close));
    }

    long[] Sorted(long[] times)
    {
        var latest = long.MinValue;
        var moved = false;
        for (var row = 0; row < times.Length; row++)
        {
            if (times[row] < latest)
            {
                moved = true;
                var defect = DefectAt(BarDefects.OutOfOrder, row, $"comes after the later {BarText.Time(latest)}");
                if (findings.Mends(BarDefects.OutOfOrder)) findings.Repaired(defect, "sorted in");
                else findings.RefuseAlways(defect);
            }

            latest = Math.Max(latest, times[row]);
        }

        findings.StopIfFatal();
        return moved ? Reordered(times, [.. Enumerable.Range(0, times.Length).OrderBy(row => times[row])]) : times;
    }

    /// <summary>Keeps the last of several bars with one time.</summary>
    long[] WithoutRepeats(long[] times)
    {
        var kept = new List<int>(times.Length);
        for (var row = 0; row < times.Length; row++)
        {
            var last = row + 1 == times.Length || times[row + 1] != times[row];
            if (last) kept.Add(row);
            else Repeated(row, rows.Line[row + 1]);
        }

        findings.StopIfFatal();
        return kept.Count == times.Length ? times : Reordered(times, [.. kept]);
    }

    void Repeated(int row, int nextLine)
    {
        var mends = findings.Mends(BarDefects.Duplicate);
        var defect = mends || !findings.Allows(BarDefects.Duplicate)
            ? DefectAt(BarDefects.Duplicate, row, $"has the same time as line {nextLine}") : null;
        if (defect is null) return;
        if (mends) findings.Repaired(defect, "dropped for the later one");
        else findings.RefuseAlways(defect);
    }

    long[] Reordered(long[] times, int[] order)
    {
        rows.Take(order);
        return [.. order.Select(row => times[row])];
    }

    void Drop(List<int> dropped)
    {
        var gone = new HashSet<int>(dropped);
        rows.Take([.. Enumerable.Range(0, rows.Count).Where(row => !gone.Contains(row))]);
    }

    BarDefect DefectAt(BarDefects kind, int row, string values) =>
        new(kind, rows.Line[row], UtcTime.ToDateTime(rows.Time[row]), values);
}
