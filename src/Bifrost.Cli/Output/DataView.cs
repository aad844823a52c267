using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>Files of bars on a screen.</summary>
static class DataView
{
    const int ShownMax = 20;

    public static void Show(DataAnswer data, IAnsiConsole console)
    {
        foreach (var file in data.Files ?? []) Show(file, console);
        if (data.Symbols is { } symbols) Show(symbols, data, console);
        if (data.Preview is { } preview) Preview(preview, console);
        if (data.Quality is { } quality) Quality(quality, console);
    }

    static void Show(FileAnswer file, IAnsiConsole console)
    {
        console.Write(Tables.Pairs(
            ("File", file.File),
            ("Format", $"{file.Format}, dates as {file.DateFormat}"),
            ("Timeframe", $"{file.Timeframe}, clock of {file.Zone}"),
            ("Bars", $"{file.Bars:N0} of {file.Rows:N0} rows"),
            ("From", file.From),
            ("To", file.To),
            ("Lowest, highest", $"{file.Lowest:G10}, {file.Highest:G10}"),
            ("Skipped rows", $"{file.Skipped.Count:N0}"),
            ("Repairs", $"{file.Repairs.Count:N0}")));
        List("Skipped", file.Skipped, console);
        List("Repaired", file.Repairs, console);
        List("Note", file.Notes, console);
    }

    static void Show(IReadOnlyList<SymbolAnswer> symbols, DataAnswer data, IAnsiConsole console)
    {
        var table = Tables.WithHeadings("symbol", "timeframe", ">bars", "from", "to");
        foreach (var one in symbols.Take(ShownMax))
        {
            string[] cells = [one.Symbol, one.Timeframe, $"{one.Bars:N0}", one.From, one.To];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        console.Write(table);
        if (symbols.Count > ShownMax) console.WriteLine($"… and {symbols.Count - ShownMax:N0} more; --json lists them all.");
        console.WriteLine($"{symbols.Count:N0} symbols, {data.Bars:N0} bars, {data.Refused.Count:N0} could not be read.");
        List("Refused", [.. data.Refused.Select(refused => $"{refused.Name}: {refused.Reason}")], console);
        List("Skipped", data.Skipped, console);
    }

    static void Preview(IReadOnlyList<PreviewAnswer> bars, IAnsiConsole console)
    {
        console.WriteLine();
        var table = Tables.WithHeadings("symbol", "date", ">open", ">high", ">low", ">close", ">volume");
        foreach (var bar in bars) table.AddRow(bar.Cells.Select(cell => new Text(cell)));
        console.Write(table);
    }

    static void Quality(IReadOnlyList<QualityAnswer> kinds, IAnsiConsole console)
    {
        console.WriteLine();
        if (kinds.Count == 0) console.WriteLine("Nothing looks wrong.");
        foreach (var kind in kinds)
        {
            console.WriteLine($"{kind.Kind}: {kind.Count:N0}, in {kind.Symbols:N0} symbols");
            foreach (var example in kind.Examples) console.WriteLine($"  {example}");
        }
    }

    static void List(string what, IReadOnlyList<string> items, IAnsiConsole console)
    {
        foreach (var item in items.Take(ShownMax)) console.WriteLine($"{what}: {item}");
        if (items.Count > ShownMax) console.WriteLine($"… and {items.Count - ShownMax:N0} more; --json lists them all.");
    }
}
