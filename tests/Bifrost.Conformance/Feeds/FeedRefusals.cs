using System.Text.Json;
using Bifrost.Engine.Data;

namespace Bifrost.Conformance.Feeds;

/// <summary>Where the reference engine's feeds are plainly wrong and ours differ on purpose.</summary>
static class FeedRefusals
{
    /// <summary>Why a difference in this case is meant; null if it is not.</summary>
    public static string? Reason(GoldenCase golden)
    {
        var filters = golden.Datasets.EnumerateArray().SelectMany(FilterReader.Read).ToList();
        if (golden.RunOnceDiffers && golden.Id.EndsWith(".next", StringComparison.Ordinal) && filters.Count > 0)
            return "step by step the reference shows a bar again when a filter takes one away; the plain id rules";
        return filters.Exists(filter => filter is SessionFiller) && GoesBack(golden.Expected.GetProperty("rows"))
            ? "the reference's session filler delivers bars out of order, past the filters and the resampling after it"
            : null;
    }

    static bool GoesBack(JsonElement rows)
    {
        var times = rows.EnumerateArray().Select(row => BarFile.ReadTime(row[0].GetString()!)).ToList();
        return times.Zip(times.Skip(1)).Any(pair => pair.Second < pair.First);
    }
}
