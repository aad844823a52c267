using System.Text.Json.Serialization;
using Bifrost.Engine.Data;

namespace Bifrost.Store.Datasets;

/// <summary>An imported state of a dataset; it never changes.</summary>
/// <param name="Hash">See <see cref="ContentHash"/>.</param>
/// <param name="Imported">When, UTC.</param>
/// <param name="Source">Where it was read from.</param>
/// <param name="From">The day of the first bar.</param>
/// <param name="To">The day of the last bar.</param>
public sealed record DatasetVersion(
    string Hash, DateTime Imported, string Source, int Symbols, long Bars, DateOnly From, DateOnly To, KeptOptions Options)
{
    /// <summary>As much of the hash as people type.</summary>
    [JsonIgnore]
    public string ShortHash => Hash[..12];
}

/// <summary>What the text of a version does not tell about its bars.</summary>
/// <param name="SessionStart">Microseconds after local midnight, as SessionEnd.</param>
/// <param name="Timeframe">Null where the instruments differ; then it is detected again.</param>
public sealed record KeptOptions(string Zone, long SessionStart, long SessionEnd, Timeframe? Timeframe, int? Compression)
{
    internal static KeptOptions Of(IReadOnlyList<BarSeries> all)
    {
        var first = all[0];
        var isOne = all.All(series => (series.Timeframe, series.Compression) == (first.Timeframe, first.Compression));
        return new(
            first.Session.Zone.Name, first.Session.Start, first.Session.End,
            isOne ? first.Timeframe : null, isOne ? first.Compression : null);
    }

    internal BarReadOptions ToOptions() => new()
    {
        Zone = Zone,
        SessionStart = TimeOnly.FromTimeSpan(UtcTime.ToTimeSpan(SessionStart)),
        SessionEnd = TimeOnly.FromTimeSpan(UtcTime.ToTimeSpan(SessionEnd)),
        Timeframe = Timeframe,
        Compression = Compression,
        Allow = BarDefects.All,
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(List<DatasetVersion>))]
sealed partial class DatasetJson : JsonSerializerContext;
