namespace Bifrost.Conformance.Indicators;

/// <summary>An indicator of the reference engine and ours; a row of docs/indicators-map.md.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Aliases">Its other names there.</param>
/// <param name="Ours">The name of our indicator.</param>
/// <param name="Fixed">What its name already says about our parameters.</param>
/// <param name="Parameters">Our name of each parameter.</param>
/// <param name="Lines">Its names of the lines, in the order of ours.</param>
sealed record ReferenceIndicator(
    string Name, IReadOnlyList<string> Aliases, string Ours, IReadOnlyDictionary<string, string> Fixed,
    IReadOnlyDictionary<string, string> Parameters, IReadOnlyList<string> Lines);

/// <summary>The table of docs/indicators-map.md.</summary>
static class ReferenceTable
{
    static readonly Dictionary<string, ReferenceIndicator> ByName = Read();

    public static ReferenceIndicator? Find(string name) => ByName.GetValueOrDefault(name);

    static Dictionary<string, ReferenceIndicator> Read()
    {
        using var stream = typeof(ReferenceTable).Assembly.GetManifestResourceStream("indicators-map.md")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n').Where(line => line.StartsWith('|')).Skip(2).Select(Row);
        return rows.SelectMany(row => row.Aliases.Append(row.Name), (row, name) => (row, name))
            .ToDictionary(pair => pair.name, pair => pair.row, StringComparer.Ordinal);
    }

    static ReferenceIndicator Row(string line)
    {
        string[] cells = [.. line.Split('|')[1..^1].Select(cell => cell.Trim())];
        var ours = cells[2].Split('(', ')');
        return new(
            cells[0], List(cells[1]), ours[0], Pairs(ours.ElementAtOrDefault(1) ?? "", ':'),
            Pairs(cells[3], '→'), [.. Pairs(cells[4], '→').Keys]);
    }

    static string[] List(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static Dictionary<string, string> Pairs(string cell, char separator) => List(cell)
        .Select(item => item.Split(separator, StringSplitOptions.TrimEntries))
        .ToDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);
}
