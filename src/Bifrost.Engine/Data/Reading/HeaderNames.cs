using System.Text;

namespace Bifrost.Engine.Data;

/// <summary>The names under which files keep the parts of a bar.</summary>
static class HeaderNames
{
    public const string Known = "date, time, open, high, low, close, adjclose, volume, openinterest";

    /// <summary>By field the names in order of preference, in small letters and digits only.</summary>
    static readonly (BarField Field, string[] Names)[] s_names =
    [
        (BarField.Open, ["open", "o", "openprice"]),
        (BarField.High, ["high", "h", "highprice", "max"]),
        (BarField.Low, ["low", "l", "lowprice", "min"]),
        (BarField.Close, ["close", "c", "closeprice", "last", "closelast", "price"]),
        (BarField.AdjustedClose, ["adjclose", "adjustedclose", "adjcloseprice"]),
        (BarField.Volume, ["volume", "v", "tickvol", "tickvolume", "vol", "qty", "quantity", "size"]),
        (BarField.OpenInterest, ["openinterest", "oi", "openint"]),
        (BarField.Date, ["datetime", "timestamp", "date", "day", "dt", "opentime", "timeutc", "dateutc", "index", "unix"]),
        (BarField.Time, ["time", "timeofday", "hour"]),
    ];

    public static BarField? FieldNamed(string name)
    {
        var plain = Plain(name);
        foreach (var (field, names) in s_names)
        {
            if (Array.IndexOf(names, plain) >= 0) return field;
        }

        return null;
    }

    /// <summary>The column of each field, by the best of its names; a time without a date is the date.</summary>
    public static Dictionary<BarField, int> Find(IReadOnlyList<string> header)
    {
        var found = new Dictionary<BarField, int>();
        var plain = header.Select(Plain).ToArray();
        foreach (var (field, names) in s_names)
        {
            foreach (var name in names)
            {
                if (Array.IndexOf(plain, name) is >= 0 and var column && found.TryAdd(field, column)) break;
            }
        }

        if (!found.ContainsKey(BarField.Volume) && VolumeOfSomething(plain) is >= 0 and var volume)
            found[BarField.Volume] = volume;
        if (!found.ContainsKey(BarField.Date) && found.Remove(BarField.Time, out var time)) found[BarField.Date] = time;
        return found;
    }

    /// <summary>"Volume BTC" and the like.</summary>
    static int VolumeOfSomething(string[] plain) =>
        Array.FindIndex(plain, name => name.StartsWith("volume", StringComparison.Ordinal));

    static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterOrDigit(character)) plain.Append(char.ToLowerInvariant(character));
        }

        return plain.ToString();
    }
}
