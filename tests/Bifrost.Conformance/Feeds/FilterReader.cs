using System.Text.Json;
using Bifrost.Engine.Data;

namespace Bifrost.Conformance.Feeds;

/// <summary>Turns the filters of a dataset into ours.</summary>
static class FilterReader
{
    public static IReadOnlyList<BarFilter> Read(JsonElement dataset)
    {
        var filters = new List<BarFilter>();
        if (dataset.Optional("datafilter") is { ValueKind: JsonValueKind.Array } hours) filters.Add(WithoutHour(hours[0].GetInt32()));
        if (dataset.Optional("filters") is { ValueKind: JsonValueKind.Array } listed)
            filters.AddRange(listed.EnumerateArray().Select(ReadFilter));
        return filters;
    }

    static BarFilter ReadFilter(JsonElement filter) => filter.Text("type") switch
    {
        "BarReplayer_Open" or "DayStepsFilter" => new BarReplayerOpen(),
        "HeikinAshi" => new HeikinAshi(),
        "Renko" => ReadRenko(filter),
        "DaySplitter_Close" => new DaySplitterClose { CloseVolume = filter.Number("closevol", 0.5) },
        "SessionFilter" or "SessionFilterSimple" => new SessionFilter(),
        "SessionFiller" => ReadSessionFiller(filter),
        "CalendarDays" => new CalendarDays
        {
            FillPrice = filter.NumberOrNull("fill_price"),
            FillVolume = filter.Number("fill_vol", double.NaN),
            FillOpenInterest = filter.Number("fill_oi", double.NaN),
        },
        var unknown => throw new NotSupportedException($"There is no filter {unknown}."),
    };

    static Renko ReadRenko(JsonElement filter) => new()
    {
        ByHighAndLow = filter.Flag("hilo", false),
        Size = filter.NumberOrNull("size"),
        AutoSize = filter.Number("autosize", 20),
        Dynamic = filter.Flag("dynamic", false),
        Align = filter.Number("align", 1),
        RoundStart = filter.Flag("roundstart", true),
    };

    static SessionFiller ReadSessionFiller(JsonElement filter) => new()
    {
        FillPrice = filter.NumberOrNull("fill_price"),
        FillVolume = filter.Number("fill_vol", double.NaN),
        FillOpenInterest = filter.Number("fill_oi", double.NaN),
        SkipFirstFill = filter.Flag("skip_first_fill", true),
    };

    /// <summary>The corpus names the hour whose bars its predicate removes.</summary>
    static DataFilter WithoutHour(int hour) => new(bar => UtcTime.ToDateTime(bar.Time).Hour != hour);
}
