namespace Bifrost.Engine.Data;

/// <summary>The rows of a file as numbers, still with the file's own clock and line numbers.</summary>
sealed class BarRows
{
    public BarRows(int capacity, FieldColumns columns)
    {
        (Time, Line) = (new long[capacity], new int[capacity]);
        for (var field = BarField.Open; field <= BarField.AdjustedClose; field++)
            this[field] = columns.Has(field) ? new double[capacity] : [];
        if (columns.Has(BarField.Symbol)) (SymbolOf, Symbols) = (new int[capacity], []);
    }

    /// <summary>By <see cref="BarField"/> up to the adjusted close.</summary>
    public double[][] Values { get; private set; } = new double[(int)BarField.AdjustedClose + 1][];

    /// <summary>What the clock on the wall showed, microseconds.</summary>
    public long[] Time { get; private set; }

    /// <summary>How far that clock is ahead of UTC, where the file says so.</summary>
    public long[]? Offset { get; set; }

    public int[] Line { get; private set; }

    /// <summary>The symbols in the order in which they first appear; null where the file has no column of them.</summary>
    public List<string>? Symbols { get; }

    /// <summary>The index of each row's symbol; empty where the file has none.</summary>
    public int[] SymbolOf { get; private set; } = [];

    public int Count { get; set; }

    public double[] this[BarField field]
    {
        get => Values[(int)field];
        set => Values[(int)field] = value;
    }

    public bool Has(BarField field) => this[field].Length > 0;

    public (double Open, double High, double Low, double Close) PricesAt(int row) =>
        (this[BarField.Open][row], this[BarField.High][row], this[BarField.Low][row], this[BarField.Close][row]);

    /// <summary>Rows in the order of <paramref name="order"/>, which may leave some out.</summary>
    public void Take(int[] order)
    {
        Time = Taken(Time, order);
        Line = Taken(Line, order);
        if (SymbolOf.Length > 0) SymbolOf = Taken(SymbolOf, order);
        if (Offset is { } offset) Offset = Taken(offset, order);
        for (var i = 0; i < Values.Length; i++)
        {
            if (Values[i].Length > 0) Values[i] = Taken(Values[i], order);
        }

        Count = order.Length;
    }

    /// <summary>The rows of each symbol apart, in their order.</summary>
    public IEnumerable<BarRows> BySymbol()
    {
        var ends = new int[Symbols!.Count + 1];
        foreach (var symbol in SymbolOf) ends[symbol + 1]++;
        for (var i = 1; i < ends.Length; i++) ends[i] += ends[i - 1];
        var (order, next) = (new int[Count], ends[..^1]);
        for (var row = 0; row < Count; row++) order[next[SymbolOf[row]]++] = row;
        return Symbols.Select((_, symbol) => Picked(order[ends[symbol]..ends[symbol + 1]]));
    }

    /// <summary>Cuts the columns to the rows there are.</summary>
    public void Trim()
    {
        if (Count == Time.Length) return;
        Time = Time[..Count];
        Line = Line[..Count];
        if (SymbolOf.Length > 0) SymbolOf = SymbolOf[..Count];
        Offset = Offset?[..Count];
        for (var i = 0; i < Values.Length; i++)
        {
            if (Values[i].Length > 0) Values[i] = Values[i][..Count];
        }
    }

    BarRows Picked(int[] order)
    {
        var picked = (BarRows)MemberwiseClone();
        picked.Values = (double[][])Values.Clone();
        picked.Take(order);
        return picked;
    }

    static T[] Taken<T>(T[] column, int[] order)
    {
        var taken = new T[order.Length];
        for (var i = 0; i < order.Length; i++) taken[i] = column[order[i]];
        return taken;
    }
}
