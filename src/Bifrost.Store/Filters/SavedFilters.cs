using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bifrost.Store.Filters;

/// <summary>A rule that was given a name.</summary>
/// <param name="Conventions">Whose definitions its indicators follow: engine or scanner.</param>
public sealed record SavedFilter(string Rule, string Conventions);

/// <summary>Filters kept by name, in one small file of the data folder. Names differ by more than the case of letters.</summary>
public sealed class SavedFilters(string directory)
{
    readonly string _path = Path.Combine(directory, "filters.json");

    /// <summary>By name, in alphabetical order.</summary>
    /// <exception cref="InvalidDataException">The file is damaged; the message names it.</exception>
    public IReadOnlyDictionary<string, SavedFilter> All
    {
        get
        {
            if (!File.Exists(_path)) return new SortedDictionary<string, SavedFilter>(StringComparer.OrdinalIgnoreCase);
            try
            {
                var read = JsonSerializer.Deserialize(File.ReadAllText(_path), SavedFiltersJson.Default.DictionaryStringSavedFilter);
                return new SortedDictionary<string, SavedFilter>(read ?? [], StringComparer.OrdinalIgnoreCase);
            }
            catch (Exception bad) when (bad is JsonException or ArgumentException)
            {
                throw new InvalidDataException($"{_path} is damaged: {bad.Message}", bad);
            }
        }
    }

    /// <summary>Keeps a filter; one of that name is replaced.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save(string name, SavedFilter filter) => Change(all => all[name] = filter);

    /// <returns>Whether there was one.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public bool Remove(string name) => All.ContainsKey(name) && Change(all => all.Remove(name));

    bool Change(Action<Dictionary<string, SavedFilter>> change)
    {
        var all = new Dictionary<string, SavedFilter>(All, StringComparer.OrdinalIgnoreCase);
        change(all);
        var ordered = all.OrderBy(one => one.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.Ordinal);
        WholeFile.Write(_path, JsonSerializer.Serialize(ordered, SavedFiltersJson.Default.DictionaryStringSavedFilter));
        return true;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(Dictionary<string, SavedFilter>))]
sealed partial class SavedFiltersJson : JsonSerializerContext;
