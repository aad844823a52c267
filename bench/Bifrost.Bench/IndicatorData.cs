using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Bifrost.Engine.Data;
using Bifrost.Store.Bars;

namespace Bifrost.Bench;

/// <summary>Bars of any file that the store reads, or of an array of open, high, low, close and volume that NumPy wrote.</summary>
static class IndicatorData
{
    const int Columns = 5;

    public static BarSeries Read(string file) =>
        file.EndsWith(".npy", StringComparison.OrdinalIgnoreCase) ? ReadArray(file) : BarFiles.Open(file).Series;

    /// <summary>Little-endian doubles, bar by bar, after a header whose length stands at its ninth byte.</summary>
    static BarSeries ReadArray(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (bytes is not [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', ..])
            throw new InvalidDataException($"{file} is no NumPy array.");

        var header = 10 + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8));
        var values = MemoryMarshal.Cast<byte, double>(bytes.AsSpan(header)).ToArray();
        var count = values.Length / Columns;
        double[] Column(int index) => [.. Enumerable.Range(0, count).Select(bar => values[bar * Columns + index])];
        long[] times = [.. Enumerable.Range(0, count).Select(bar => bar * UtcTime.Day / 1440)];
        return new(Path.GetFileNameWithoutExtension(file), Bars.OverColumns(
            times, Column(0), Column(1), Column(2), Column(3), Column(4), new double[count]));
    }
}
