using Bifrost.Engine.Data;
using Bifrost.Store.Bars;

namespace Bifrost.Store.Datasets;

/// <summary>Reads datasets from where they lie: a file with a column of symbols, a file an instrument, folders of either.</summary>
public static class DatasetFiles
{
    static readonly string[] s_endings = [".csv", ".txt", ".tsv", ".gz", ".xlsx", ".xlsm", ".xls", ".parquet"];

    /// <param name="paths">Files and folders; of a folder every file that may hold bars is read, folders inside it too.</param>
    /// <exception cref="BarReadException">
    /// A path is not there, or nothing could be read. Where something could, the rest is in <see cref="Dataset.Refused"/>.
    /// </exception>
    public static Dataset Open(
        IReadOnlyList<string> paths, BarReadOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var files = paths.SelectMany(FilesOf).Distinct(StringComparer.Ordinal).ToArray();
        if (files.Length == 0) throw new BarReadException($"'{paths[0]}' holds no files of bars ({string.Join(' ', s_endings)}).");

        var read = new SymbolsReading?[files.Length];
        var refused = new RefusedSymbol?[files.Length];
        var done = 0;
        Parallel.For(0, files.Length, new() { CancellationToken = cancellation }, index =>
        {
            try
            {
                read[index] = BarFiles.OpenSymbols(files[index], options);
            }
            catch (BarReadException bad)
            {
                refused[index] = new(files[index], bad.Message);
            }

            progress?.Report((double)Interlocked.Increment(ref done) / files.Length);
        });
        return Join(string.Join(',', paths), files, read, refused);
    }

    static IEnumerable<string> FilesOf(string path)
    {
        if (!Directory.Exists(path)) return [path];
        try
        {
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => Array.Exists(s_endings, ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
                .Order(StringComparer.Ordinal);
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new BarReadException($"'{path}' may not be read.", problem);
        }
    }

    static Dataset Join(string name, string[] files, SymbolsReading?[] read, RefusedSymbol?[] refused)
    {
        var found = new SortedDictionary<string, (BarReading Reading, string File)>(StringComparer.OrdinalIgnoreCase);
        List<RefusedSymbol> bad = [];
        List<SkippedRow> skipped = [];
        for (var i = 0; i < files.Length; i++)
        {
            if (refused[i] is { } whole) bad.Add(whole);
            if (read[i] is not { } file) continue;
            bad.AddRange(file.Refused.Select(symbol => symbol with { Name = $"{symbol.Name} of {files[i]}" }));
            var where = files.Length == 1 ? "" : $"{file.File}: ";
            skipped.AddRange(file.Skipped.Select(row => row with { Reason = where + row.Reason }));
            foreach (var reading in file.Readings)
            {
                var symbol = reading.Series.Name;
                if (found.TryAdd(symbol, (reading, files[i]))) continue;
                bad.Add(new($"{symbol} of {files[i]}", $"{symbol} was already read from {found[symbol].File}."));
            }
        }

        if (found.Count == 0) throw new BarReadException(WhyNothing(name, bad));
        var ordered = found.Values.Select(one => one.Reading).OrderBy(one => one.Series.Name, StringComparer.Ordinal);
        return new(name, [.. ordered], bad, skipped);
    }

    static string WhyNothing(string name, List<RefusedSymbol> bad) => bad is [var only]
        ? only.Reason
        : $"'{name}' holds no bars that can be read; of {bad.Count} the first: {bad[0].Reason}";
}
