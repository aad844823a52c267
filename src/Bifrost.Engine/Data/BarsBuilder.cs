namespace Bifrost.Engine.Data;

/// <summary>Collects bars one by one into columns.</summary>
public sealed class BarsBuilder(int capacity = 256)
{
    long[] _time = new long[capacity];
    readonly double[][] _columns = [.. Enumerable.Range(0, 6).Select(_ => new double[capacity])];

    public int Count { get; private set; }

    public Bar this[int index] => new(
        _time[index], _columns[0][index], _columns[1][index], _columns[2][index],
        _columns[3][index], _columns[4][index], _columns[5][index]);

    public long TimeAt(int index) => _time[index];

    public void Add(in Bar bar)
    {
        if (Count == _time.Length) Grow();
        Set(Count++, bar);
    }

    /// <summary>Writes over a bar that was added before.</summary>
    public void Replace(int index, in Bar bar)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        Set(index, bar);
    }

    public Bars ToBars()
    {
        Resize(Count);
        return new(_time, _columns[0], _columns[1], _columns[2], _columns[3], _columns[4], _columns[5]);
    }

    void Set(int index, in Bar bar)
    {
        _time[index] = bar.Time;
        _columns[0][index] = bar.Open;
        _columns[1][index] = bar.High;
        _columns[2][index] = bar.Low;
        _columns[3][index] = bar.Close;
        _columns[4][index] = bar.Volume;
        _columns[5][index] = bar.OpenInterest;
    }

    void Grow() => Resize(Math.Max(16, _time.Length * 2));

    void Resize(int length)
    {
        if (_time.Length == length) return;
        Array.Resize(ref _time, length);
        for (var i = 0; i < _columns.Length; i++) Array.Resize(ref _columns[i], length);
    }
}
