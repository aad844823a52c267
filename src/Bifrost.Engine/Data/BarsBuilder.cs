namespace Bifrost.Engine.Data;

/// <summary>Collects bars one by one into columns.</summary>
public sealed class BarsBuilder(int capacity = 256)
{
    long[] _time = new long[capacity];
    readonly double[][] _columns = [.. Enumerable.Range(0, 6).Select(_ => new double[capacity])];

    public int Count { get; private set; }

    public void Add(in Bar bar)
    {
        if (Count == _time.Length) Grow();
        _time[Count] = bar.Time;
        _columns[0][Count] = bar.Open;
        _columns[1][Count] = bar.High;
        _columns[2][Count] = bar.Low;
        _columns[3][Count] = bar.Close;
        _columns[4][Count] = bar.Volume;
        _columns[5][Count] = bar.OpenInterest;
        Count++;
    }

    public Bars ToBars()
    {
        Resize(Count);
        return new(_time, _columns[0], _columns[1], _columns[2], _columns[3], _columns[4], _columns[5]);
    }

    void Grow() => Resize(Math.Max(16, _time.Length * 2));

    void Resize(int length)
    {
        if (_time.Length == length) return;
        Array.Resize(ref _time, length);
        for (var i = 0; i < _columns.Length; i++) Array.Resize(ref _columns[i], length);
    }
}
