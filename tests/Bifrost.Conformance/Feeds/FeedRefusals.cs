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
        if (TakesBarsAway(golden)) return "the reference takes a replayed feed's bar away while another feed moves without it";
        return filters.Exists(filter => filter is SessionFiller) && GoesBack(golden.Expected.GetProperty("rows"))
            ? "the reference's session filler delivers bars out of order, past the filters and the resampling after it"
            : null;
    }

    /// <summary>Whether the length of a feed goes back, which the columns after the strategy's own tell in threes.</summary>
    static bool TakesBarsAway(GoldenCase golden)
    {
        if (golden.Setup.Text("mode") is "bars" or "replay") return false;
        var rows = golden.Expected.GetProperty("rows").EnumerateArray().ToList();
        return rows.Zip(rows.Skip(1)).Any(pair => Enumerable.Range(0, golden.Datasets.GetArrayLength())
            .Any(feed => pair.Second[2 + (3 * feed)].GetInt32() < pair.First[2 + (3 * feed)].GetInt32()));
    }

    static bool GoesBack(JsonElement rows)
    {
        var times = rows.EnumerateArray().Select(row => BarFile.ReadTime(row[0].GetString()!)).ToList();
        return times.Zip(times.Skip(1)).Any(pair => pair.Second < pair.First);
    }
}
