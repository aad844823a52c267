using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Bifrost.Engine.Sweep;

namespace Bifrost.Store.Sweeps;

/// <summary>
/// The rows of a sweep in a file, as they come. After a line that names the sweep, a record a row: its number, its share of the data, its
/// values and its figures as doubles, and what its strategy threw. A record that a kill cut off is dropped.
/// </summary>
public sealed class SweepJournalFile : ISweepJournal, IDisposable
{
    const string Kind = "bifrost sweep 1 ";

    readonly FileStream _file;
    readonly SweepPlan _plan;
    readonly string _name;
    readonly int _numbers;

    SweepJournalFile(FileStream file, SweepPlan plan, string identity)
    {
        (_file, _plan, _name) = (file, plan, file.Name);
        _numbers = 2 + plan.Space.Axes.Count + SweepMetrics.All.Count;
        Begin(Encoding.UTF8.GetBytes($"{Kind}{identity}\n"));
    }

    /// <summary>Opens the journal of a sweep, or begins it.</summary>
    /// <param name="identity">One line that is the same for the same sweep alone: its settings, data and engine, or their hash.</param>
    /// <exception cref="SweepJournalException">The file cannot be opened, or is of another sweep.</exception>
    public static SweepJournalFile Open(string path, SweepPlan plan, string identity)
    {
        try
        {
            return new(new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read), plan, identity);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SweepJournalException($"{path} cannot be opened: {error.Message}");
        }
    }

    public IEnumerable<SweepRow> Read()
    {
        _file.Position = Start;
        while (TryRead() is { } row) yield return row;
    }

    public void Append(IReadOnlyList<SweepRow> rows)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var row in rows) Write(buffer, row);
        _file.Seek(0, SeekOrigin.End);
        _file.Write(buffer.WrittenSpan);
        _file.Flush(flushToDisk: true);
    }

    public void Dispose() => _file.Dispose();

    long Start { get; set; }

    void Begin(byte[] heading)
    {
        Start = heading.Length;
        if (_file.Length == 0)
        {
            _file.Write(heading);
            _file.Flush(flushToDisk: true);
            return;
        }

        var found = new byte[Math.Min(heading.Length, _file.Length)];
        _file.ReadExactly(found);
        if (found.AsSpan().SequenceEqual(heading)) return;
        _file.Dispose();
        throw new SweepJournalException(found.AsSpan().StartsWith(Encoding.UTF8.GetBytes(Kind))
            ? $"{_name} is the journal of another sweep: its data, costs, parameters or search differ. Name another file, or remove it."
            : $"{_name} is no journal of a sweep; it is left as it is. Name another file.");
    }

    /// <summary>The next row; null at the end, where what is cut off is removed so that rows can be added.</summary>
    SweepRow? TryRead()
    {
        var from = _file.Position;
        var (numbers, length) = (new double[_numbers], new byte[sizeof(int)]);
        if (Fills(MemoryMarshal.AsBytes(numbers.AsSpan())) && Fills(length)
            && BitConverter.ToInt32(length) is var count and >= 0 && count <= _file.Length - _file.Position)
        {
            var failure = new byte[count];
            _file.ReadExactly(failure);
            return RowOf(numbers, Encoding.UTF8.GetString(failure));
        }

        _file.SetLength(from);
        return null;
    }

    bool Fills(Span<byte> bytes) => _file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;

    SweepRow RowOf(double[] numbers, string failure)
    {
        var axes = _plan.Space.Axes.Count;
        var candidate = new Candidate((long)numbers[0], numbers[2..(2 + axes)], numbers[1]);
        return _plan.RowOf(candidate, numbers[(2 + axes)..], failure.Length == 0 ? null : failure);
    }

    static void Write(ArrayBufferWriter<byte> buffer, SweepRow row)
    {
        double[] numbers = [row.Id, row.Trial.Candidate.Share, .. row.Values, .. row.Figures];
        var failure = Encoding.UTF8.GetBytes(row.Failure ?? "");
        buffer.Write(MemoryMarshal.AsBytes<double>(numbers));
        buffer.Write(BitConverter.GetBytes(failure.Length));
        buffer.Write(failure);
    }
}

/// <summary>A journal that cannot be used; the message names the file and what can be done.</summary>
public sealed class SweepJournalException(string message) : Exception(message);
