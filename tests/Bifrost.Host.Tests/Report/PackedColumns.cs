using System.IO.Compression;
using Bifrost.Report.Model;

namespace Bifrost.Host.Tests.Report;

/// <summary>Reads packed columns: written from the format's description, not from the code that packs.</summary>
static class PackedColumns
{
    public static double[] Unpack(PackedColumn column)
    {
        if (column.Length == 0) return [];
        using var stream = new ZLibStream(new MemoryStream(Convert.FromBase64String(column.Data)), CompressionMode.Decompress);
        var values = new double[column.Length];
        long whole = 0;
        for (int i = 0; i < values.Length; i++)
        {
            ulong code = 0;
            for (int shift = 0, digit = 0x80; digit >= 0x80; shift += 7)
            {
                digit = stream.ReadByte();
                code |= (ulong)(digit & 0x7f) << shift;
            }

            if (code == 0)
            {
                values[i] = double.NaN;
                continue;
            }

            whole += (code - 1) % 2 == 0 ? (long)((code - 1) / 2) : -(long)(code / 2);
            values[i] = whole / Math.Pow(10, column.Decimals);
        }

        return values;
    }
}
