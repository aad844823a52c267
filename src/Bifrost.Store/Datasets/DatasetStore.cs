using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using Bifrost.Engine.Data;
using Bifrost.Store.Bars;

namespace Bifrost.Store.Datasets;

/// <summary>
/// Imported datasets: under each name the states it was imported in, newest last. A state is a file named after the hash of its
/// bars, written once and never changed, so that a result can name the bars it was made from.
/// </summary>
public sealed class DatasetStore(string directory, TimeProvider clock)
{
    const string ManifestFile = "versions.json";
    const int NameMax = 64;

    readonly string _root = Path.Combine(directory, "datasets");

    /// <summary>The names there are, in alphabetical order.</summary>
    public IReadOnlyList<string> Names => !Directory.Exists(_root) ? [] :
    [
        .. Directory.EnumerateDirectories(_root).Where(folder => File.Exists(Path.Combine(folder, ManifestFile)))
            .Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Small letters, digits and - _ . in between: what can be the name of a folder everywhere.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= NameMax && char.IsAsciiLetterOrDigit(name[0])
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '_' or '.');

    /// <summary>The states of a dataset, oldest first; none when there is no such name.</summary>
    /// <exception cref="InvalidDataException">The list of them is damaged.</exception>
    public IReadOnlyList<DatasetVersion> Versions(string name)
    {
        var path = Path.Combine(_root, name, ManifestFile);
        if (!IsName(name) || !File.Exists(path)) return [];
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), DatasetJson.Default.ListDatasetVersion) ?? [];
        }
        catch (JsonException bad)
        {
            throw new InvalidDataException($"{path} is damaged: {bad.Message}", bad);
        }
    }

    /// <summary>Keeps the bars under a name. The same bars again are the same version.</summary>
    /// <exception cref="ArgumentException">It is no name: see <see cref="IsName"/>.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public DatasetVersion Import(string name, Dataset data)
    {
        if (!IsName(name))
            throw new ArgumentException($"'{name}' is no name of a dataset: small letters, digits and - _ . only.", nameof(name));
        var versions = Versions(name);
        if (versions.FirstOrDefault(version => version.Hash == data.Hash) is { } same) return same;

        var version = Describe(data);
        Write(PathOf(name, version), data);
        var all = JsonSerializer.Serialize([.. versions, version], DatasetJson.Default.ListDatasetVersion);
        WholeFile.Write(Path.Combine(_root, name, ManifestFile), all);
        return version;
    }

    /// <summary>The version that a text names: NAME the newest, NAME@HASH one by the beginning of its hash; null: none.</summary>
    public (string Name, DatasetVersion Version)? Find(string reference)
    {
        var at = reference.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? reference : reference[..at];
        var found = Versions(name).LastOrDefault(version =>
            at < 0 || (reference.Length > at + 1 && version.Hash.StartsWith(reference[(at + 1)..], StringComparison.OrdinalIgnoreCase)));
        return found is null ? null : (name, found);
    }

    /// <exception cref="BarReadException">Its file is missing, or does not hold the bars that its hash promises.</exception>
    public Dataset Open(string name, DatasetVersion version)
    {
        var read = BarFiles.OpenSymbols(PathOf(name, version), version.Options.ToOptions());
        var ordered = read.Readings.OrderBy(reading => reading.Series.Name, StringComparer.Ordinal);
        Dataset data = new($"{name}@{version.ShortHash}", [.. ordered], read.Refused, read.Skipped);
        return data.Hash == version.Hash
            ? data
            : throw new BarReadException($"{name}@{version.ShortHash} was changed after it was imported; import it again.");
    }

    string PathOf(string name, DatasetVersion version) => Path.Combine(_root, name, $"{version.Hash}.csv.gz");

    DatasetVersion Describe(Dataset data)
    {
        var first = data.Series.Min(series => series.Bars.Time[0]);
        var last = data.Series.Max(series => series.Bars.Time[^1]);
        return new(
            data.Hash, clock.GetUtcNow().UtcDateTime, data.Name, data.Series.Count, data.Bars, DayOf(first, data), DayOf(last, data),
            KeptOptions.Of(data.Series));
    }

    static DateOnly DayOf(long time, Dataset data) =>
        DateOnly.FromDayNumber(UtcTime.DayNumber(data.Series[0].Session.Zone.ToLocal(time)));

    static void Write(string path, Dataset data)
    {
        var text = new ArrayBufferWriter<byte>();
        BarWriter.Write(data.Series, text);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".part";
        using (var gzip = new GZipStream(File.Create(unfinished), CompressionLevel.Optimal)) gzip.Write(text.WrittenSpan);
        File.Move(unfinished, path, overwrite: true);
    }
}
