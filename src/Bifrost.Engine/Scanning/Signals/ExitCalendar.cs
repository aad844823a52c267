namespace Bifrost.Engine.Scanning;

/// <summary>Which trades end at which point in time, each point's in the order of their entries.</summary>
sealed class ExitCalendar(int points, int trades)
{
    const int None = -1;
    readonly int[] _first = new int[points];
    readonly int[] _last = new int[points];
    readonly int[] _next = new int[trades];

    public void Clear() => Array.Fill(_first, None);

    public void Add(int trade, int point)
    {
        _next[trade] = None;
        if (_first[point] == None) _first[point] = trade;
        else _next[_last[point]] = trade;
        _last[point] = trade;
    }

    /// <summary>The first trade that ends at a point; negative when there is none.</summary>
    public int FirstAt(int point) => _first[point];

    /// <summary>The one after it at the same point; negative when there is none.</summary>
    public int After(int trade) => _next[trade];
}
