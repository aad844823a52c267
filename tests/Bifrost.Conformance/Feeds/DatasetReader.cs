using System.Text.Json;
using Bifrost.Engine.Data;

namespace Bifrost.Conformance.Feeds;

/// <summary>Turns the datasets of a case into feeds.</summary>
static class DatasetReader
{
    public static IReadOnlyList<FeedPlan> Read(GoldenCase golden)
    {
        var plans = new List<FeedPlan>();
        foreach (var dataset in golden.Datasets.EnumerateArray())
        {
            plans.Add(dataset.Text("name") is null ? ReadMade(dataset, plans) : ReadOwn(golden.Directory, dataset));
        }

        return plans;
    }

    static FeedPlan ReadOwn(string directory, JsonElement dataset) => new(ReadSeries(directory, dataset))
    {
        Filters = FilterReader.Read(dataset),
        Resampling = ReadResampling(dataset),
        Replay = dataset.Optional("replay").ValueKind == JsonValueKind.Object,
    };

    /// <summary>A feed made from another one: the one named, or the newest that has bars of its own.</summary>
    static FeedPlan ReadMade(JsonElement dataset, List<FeedPlan> plans)
    {
        var of = dataset.Optional("of") is { ValueKind: JsonValueKind.Number } index
            ? index.GetInt32()
            : plans.FindLastIndex(plan => plan.Resampling is null);
        return new(plans[of].Series with { Name = dataset.Text("as") ?? plans[of].Series.Name })
        {
            Of = of,
            Filters = FilterReader.Read(dataset),
            Resampling = ReadResampling(dataset),
            Replay = dataset.Optional("replay").ValueKind == JsonValueKind.Object,
        };
    }

    static BarSeries ReadSeries(string directory, JsonElement dataset)
    {
        var name = dataset.Text("name")!;
        var session = new Session(
            TimeOfDay(dataset, "sessionstart", Session.WholeDay.Start), TimeOfDay(dataset, "sessionend", Session.WholeDay.End));
        var series = new BarSeries(dataset.Text("as") ?? name, Bars.Empty)
        {
            Timeframe = ReadTimeframe(dataset),
            Compression = (int)dataset.Number("compression", 1),
            Session = session,
        };
        var rows = BarFile.Read(Path.Combine(directory, "data", name + ".csv"));
        return series with { Bars = Bars.Of([.. Select(dataset, rows).Select(row => Stamp(series, row)).Where(Within(dataset))]) };
    }

    static IEnumerable<Bar> Select(JsonElement dataset, Bar[] rows)
    {
        var range = dataset.Optional("bars");
        var slice = range.ValueKind == JsonValueKind.Array ? rows[range[0].GetInt32()..Math.Min(rows.Length, range[1].GetInt32())] : rows;
        var dropped = dataset.Optional("drop") is { ValueKind: JsonValueKind.Array } drop
            ? drop.EnumerateArray().Select(index => index.GetInt32()).ToHashSet()
            : [];
        return slice.Where((_, index) => !dropped.Contains(index));
    }

    /// <summary>Bars of a day or more are stamped with the end of their session.</summary>
    static Bar Stamp(BarSeries series, Bar bar)
    {
        var end = series.Session.EndOn(bar.Time);
        return series.Timeframe >= Timeframe.Days && end > bar.Time ? bar with { Time = end } : bar;
    }

    static Func<Bar, bool> Within(JsonElement dataset)
    {
        var from = dataset.Text("fromdate") is { } first ? BarFile.ReadTime(first) : long.MinValue;
        var to = dataset.Text("todate") is { } last ? BarFile.ReadTime(last) : long.MaxValue;
        return bar => bar.Time >= from && bar.Time <= to;
    }

    static Resampling? ReadResampling(JsonElement dataset)
    {
        var target = dataset.Optional("resample");
        if (target.ValueKind != JsonValueKind.Object) target = dataset.Optional("replay");
        if (target.ValueKind != JsonValueKind.Object) return null;

        return new(ReadTimeframe(target), (int)target.Number("compression", 1))
        {
            BarToEdge = target.Flag("bar2edge", true),
            AdjustTime = target.Optional("adjbartime").ValueKind == JsonValueKind.Undefined ? null : target.Flag("adjbartime", true),
            RightEdge = target.Flag("rightedge", true),
            BoundaryOffset = (int)target.Number("boundoff", 0),
            TakeLate = target.Flag("takelate", true),
        };
    }

    static Timeframe ReadTimeframe(JsonElement element) => Enum.Parse<Timeframe>(element.Text("timeframe") ?? "Days", ignoreCase: true);

    static long TimeOfDay(JsonElement dataset, string name, long missing) =>
        dataset.Text(name) is { } text ? UtcTime.From(TimeOnly.Parse(text).ToTimeSpan()) : missing;
}
