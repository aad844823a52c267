namespace Bifrost.Engine.Data;

/// <summary>The rows of a file as numbers, still with the file's own clock and line numbers.</summary>
sealed class BarRows
{
    public BarRows(int capacity, FieldColumns columns)
    {
        (Time, Line) = (new long[capacity], new int[capacity]);
        for (var field = BarField.Open; field <= BarField.AdjustedClose; field++)
            this[field] = columns.Has(field) ? new double[capacity] : [];
    }

    /// <summary>By <see cref="BarField"/> up to the adjusted close.</summary>
    public double[][] Values { get; } = new double[(int)BarField.AdjustedClose + 1][];

    /// <summary>What the clock on the wall showed, microseconds.</summary>
    public long[] Time { get; private set; }

    /// <summary>How far that clock is ahead of UTC, where the file says so.</summary>
    public long[]? Offset { get; set; }

    public int[] Line { get; private set; }

    public int Count { get; set; }

    public double[] this[BarField field]
    {
        get => Values[(int)field];
        set => Values[(int)field] = value;
    }

    public bool Has(BarField field) => this[field].Length > 0;

    /// <summary>Rows in the order of <paramref name="order"/>, which may leave some out.</summary>
    public void Take(int[] order)
    {
        Time = Taken(Time, order);
        Line = Taken(Line, order);
        if (Offset is { } offset) Offset = Taken(offset, order);
        for (var i = 0; i < Values.Length; i++)
        {
            if (Values[i].Length > 0) Values[i] = Taken(Values[i], order);
        }

        Count = order.Length;
    }

    /// <summary>Cuts the columns to the rows there are.</summary>
    public void Trim()
    {
        if (Count == Time.Length) return;
        Time = Time[..Count];
        Line = Line[..Count];
        Offset = Offset?[..Count];
        for (var i = 0; i < Values.Length; i++)
        {
            if (Values[i].Length > 0) Values[i] = Values[i][..Count];
        }
    }

    static T[] Taken<T>(T[] column, int[] order)
    {
        var taken = new T[order.Length];
        for (var i = 0; i < order.Length; i++) taken[i] = column[order[i]];
        return taken;
    }
}
