namespace Bifrost.Engine.Data;

/// <summary>What a column of a file holds.</summary>
public enum BarField
{
    Open, High, Low, Close, Volume, OpenInterest, AdjustedClose, Date, Time, Symbol,
}

/// <summary>Where each value stands, given by the user: a column's name, or its position counted from 1.</summary>
public sealed record ColumnMap(IReadOnlyDictionary<BarField, string> Columns)
{
    /// <summary>Reads <c>date=Stamp,close=5</c>.</summary>
    /// <exception cref="FormatException">A part is not field=column, or names an unknown field.</exception>
    public static ColumnMap Parse(string text)
    {
        var columns = new Dictionary<BarField, string>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || equals == part.Length - 1)
                throw new FormatException($"'{part}' is not field=column, as in date=Stamp or close=5.");
            if (HeaderNames.FieldNamed(part[..equals]) is not { } field)
                throw new FormatException($"'{part[..equals]}' is not a field; known are {HeaderNames.Known}.");
            columns[field] = part[(equals + 1)..];
        }

        return new(columns);
    }
}
