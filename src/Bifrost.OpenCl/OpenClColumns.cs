using Bifrost.OpenCl.Native;

namespace Bifrost.OpenCl;

/// <summary>The columns that are in the memory of the device, each copied once; when there is no more room all go.</summary>
/// <param name="length">Of each, in bars.</param>
sealed class OpenClColumns(ClContext context, int length, int capacity) : IDisposable
{
    const int FirstRoom = 64;

    readonly Dictionary<double[], int> _places = new(ReferenceEqualityComparer.Instance);
    int _room = Math.Min(FirstRoom, capacity);

    /// <summary>The memory that holds them, one after another; another after <see cref="Place"/>.</summary>
    public ClHandle Room { get; private set; } = context.Room(Math.Min(FirstRoom, capacity) * (long)length * sizeof(double));

    /// <summary>Says where columns are, and copies those that are not there yet; false: there is no room for one.</summary>
    public bool Place(ReadOnlySpan<double[]> columns, Span<int> places)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (!_places.TryGetValue(columns[i], out places[i]) && !Add(columns[i], out places[i])) return false;
        }

        return true;
    }

    public void Clear() => _places.Clear();

    public void Dispose() => Room.Dispose();

    bool Add(double[] column, out int place)
    {
        place = _places.Count;
        if (place == capacity) return false;
        if (place == _room) Grow();
        context.Write<double>(Room, place * (long)length, column);
        _places[column] = place;
        return true;
    }

    void Grow()
    {
        _room = (int)Math.Min(capacity, 2L * _room);
        Room.Dispose();
        Room = context.Room(_room * (long)length * sizeof(double));
        foreach (var (column, place) in _places) context.Write<double>(Room, place * (long)length, column);
    }
}
