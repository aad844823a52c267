using System.Globalization;
using Bifrost.Store.Datasets;
using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>Imported datasets.</summary>
sealed record DatasetsAnswer(IReadOnlyList<DatasetAnswer> Datasets);

/// <summary>A version of an imported dataset. Reference is what --data takes to mean this very version.</summary>
/// <param name="Hash">SHA-256 of the bars.</param>
sealed record DatasetAnswer(
    string Name, string Reference, string Hash, string Imported, string Source, int Symbols, long Bars, string From, string To)
{
    public static DatasetAnswer Of(string name, DatasetVersion version) => new(
        name, $"{name}@{version.ShortHash}", version.Hash,
        version.Imported.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        version.Source, version.Symbols, version.Bars, $"{version.From:yyyy-MM-dd}", $"{version.To:yyyy-MM-dd}");
}

/// <summary>Imported datasets on a screen.</summary>
static class DatasetsView
{
    public static void Show(IReadOnlyList<DatasetAnswer> all, IAnsiConsole console)
    {
        var table = Tables.WithHeadings("dataset", ">symbols", ">bars", "from", "to", "imported", "source");
        foreach (var one in all)
        {
            string[] cells = [one.Reference, $"{one.Symbols:N0}", $"{one.Bars:N0}", one.From, one.To, one.Imported, one.Source];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        console.Write(table);
    }
}
