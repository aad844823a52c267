using System.Text;

namespace Bifrost.Engine.Data;

/// <summary>The names under which files keep the parts of a bar.</summary>
static class HeaderNames
{
    public const string Known = "date, time, open, high, low, close, adjclose, volume, openinterest, symbol";

    /// <summary>By <see cref="BarField"/> the names in order of preference, in small letters and digits only.</summary>
    static readonly string[][] s_names =
    [
        ["open", "o", "openprice"],
        ["high", "h", "highprice", "max"],
        ["low", "l", "lowprice", "min"],
        ["close", "c", "closeprice", "last", "closelast", "price"],
        ["volume", "v", "tickvol", "tickvolume", "vol", "qty", "quantity", "size"],
        ["openinterest", "oi", "openint"],
        ["adjclose", "adjustedclose", "adjcloseprice"],
        ["datetime", "timestamp", "date", "day", "dt", "opentime", "timeutc", "dateutc", "index", "unix"],
        ["time", "timeofday", "hour"],
        ["symbol", "ticker", "instrument", "stock", "code", "sym", "ric"],
    ];

    public static BarField? FieldNamed(string name)
    {
        var plain = Plain(name);
        for (var field = BarField.Open; field <= BarField.Symbol; field++)
        {
            if (Array.IndexOf(s_names[(int)field], plain) >= 0) return field;
        }

        return null;
    }

    /// <summary>The column of each field, by the best of its names; a time without a date is the date.</summary>
    public static FieldColumns Find(IReadOnlyList<string> header)
    {
        var found = new FieldColumns();
        var plain = new string[header.Count];
        for (var i = 0; i < plain.Length; i++) plain[i] = Plain(header[i]);
        for (var field = BarField.Open; field <= BarField.Symbol; field++)
        {
            foreach (var name in s_names[(int)field])
            {
                if (!found.Has(field)) found[field] = Array.IndexOf(plain, name);
            }
        }

        if (!found.Has(BarField.Volume)) found[BarField.Volume] = VolumeOfSomething(plain);
        HeaderWords.Complete(found, header);
        if (!found.Has(BarField.Date))
            (found[BarField.Date], found[BarField.Time]) = (found[BarField.Time], FieldColumns.None);
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
