namespace Bifrost.Engine.Sweep;

/// <summary>The best rows seen, best first, whatever the order in which they came.</summary>
sealed class BestRows(int capacity)
{
    readonly SortedSet<SweepRow> _rows = new(Comparer<SweepRow>.Create((x, y) => TrialOrder.BestFirst.Compare(x.Trial, y.Trial)));

    public IReadOnlyList<SweepRow> Rows => [.. _rows];

    public SweepRow? First => _rows.Min;

    public void Add(SweepRow row)
    {
        if (_rows.Count == capacity && TrialOrder.BestFirst.Compare(row.Trial, _rows.Max!.Trial) >= 0) return;
        _rows.Add(row);
        if (_rows.Count > capacity) _rows.Remove(_rows.Max!);
    }
}
