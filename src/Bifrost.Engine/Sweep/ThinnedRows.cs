namespace Bifrost.Engine.Sweep;

/// <summary>All rows while they are few; of more, one in two, in four … in the order in which they came.</summary>
sealed class ThinnedRows(int capacity)
{
    readonly List<SweepRow> _rows = [];
    long _seen;

    /// <summary>One in so many is held.</summary>
    public int Step { get; private set; } = 1;

    public IReadOnlyList<SweepRow> Rows => _rows;

    public void Add(SweepRow row)
    {
        if (_seen++ % Step != 0) return;
        if (_rows.Count == capacity)
        {
            Halve();
            if ((_seen - 1) % Step != 0) return;
        }

        _rows.Add(row);
    }

    void Halve()
    {
        Step *= 2;
        for (var i = 0; i < (_rows.Count + 1) / 2; i++) _rows[i] = _rows[2 * i];
        _rows.RemoveRange((_rows.Count + 1) / 2, _rows.Count / 2);
    }
}
