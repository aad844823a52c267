using System.IO.Compression;
using System.Text.Json;

namespace Bifrost.Conformance;

/// <summary>One case of the corpus: what the reference engine was given, and what it printed.</summary>
/// <param name="Directory">Where the case was found; its bars lie in data/ beside it.</param>
/// <param name="RunOnceDiffers">The reference engine's two modes disagree on it.</param>
sealed record GoldenCase(
    string Directory, string Id, string Category, JsonElement Datasets, JsonElement Setup, JsonElement Expected, bool RunOnceDiffers)
{
    public bool IsQuirk => Setup.TryGetProperty("quirk", out var quirk) && quirk.GetBoolean();

    /// <summary>The reference engine raised an exception.</summary>
    public bool IsError =>
        Expected.ValueKind == JsonValueKind.Object
        && Expected.TryGetProperty("error", out var error)
        && error.ValueKind != JsonValueKind.Null;

    /// <summary>Every case of a directory, category by category.</summary>
    public static IEnumerable<GoldenCase> ReadAll(string directory, string? category, string? id)
    {
        var files = System.IO.Directory.EnumerateFiles(directory, "*.jsonl*").Order(StringComparer.Ordinal);
        return
            from file in files
            where category is null || Path.GetFileName(file).StartsWith(category + ".", StringComparison.Ordinal)
            from line in ReadLines(file)
            where id is null || line.Contains($"\"{id}\"", StringComparison.Ordinal)
            let golden = Parse(directory, line)
            where id is null || golden.Id == id
            select golden;
    }

    static IEnumerable<string> ReadLines(string file)
    {
        using var stream = File.OpenRead(file);
        var isPacked = file.EndsWith(".gz", StringComparison.Ordinal);
        using var reader = new StreamReader(isPacked ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0) yield return line;
        }
    }

    static GoldenCase Parse(string directory, string line)
    {
        var root = JsonDocument.Parse(line).RootElement;
        return new(
            directory,
            root.GetProperty("id").GetString()!,
            root.GetProperty("category").GetString()!,
            root.GetProperty("datasets"),
            root.GetProperty("setup"),
            root.GetProperty("expected"),
            root.TryGetProperty("runonce_differs", out var differs) && differs.ValueKind == JsonValueKind.True);
    }
}
