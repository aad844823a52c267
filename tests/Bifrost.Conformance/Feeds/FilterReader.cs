using System.Text.Json;
using Bifrost.Engine.Data;

namespace Bifrost.Conformance.Feeds;

/// <summary>Turns the filters of a dataset into ours.</summary>
static class FilterReader
{
    public static IReadOnlyList<BarFilter> Read(JsonElement dataset) =>
        dataset.Optional("filters") is { ValueKind: JsonValueKind.Array } filters ? [.. filters.EnumerateArray().Select(ReadFilter)] : [];

    static BarFilter ReadFilter(JsonElement filter) => filter.Text("type") switch
    {
        "BarReplayer_Open" or "DayStepsFilter" => new BarReplayerOpen(),
        var unknown => throw new NotSupportedException($"There is no filter {unknown}."),
    };
}
