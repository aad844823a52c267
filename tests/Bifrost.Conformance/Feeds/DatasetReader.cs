using System.Globalization;
using System.Text.Json;
using Bifrost.Engine.Data;

namespace Bifrost.Conformance.Feeds;

/// <summary>Turns the datasets of a case into feeds.</summary>
static class DatasetReader
{
    public static IReadOnlyList<FeedPlan> Read(GoldenCase golden) =>
        [.. golden.Datasets.EnumerateArray().Select(dataset => new FeedPlan(ReadSeries(golden.Directory, dataset)))];

    static BarSeries ReadSeries(string directory, JsonElement dataset)
    {
        var name = dataset.GetProperty("name").GetString()!;
        var rows = File.ReadLines(Path.Combine(directory, "data", name + ".csv")).Skip(1).ToList();
        var range = dataset.GetProperty("bars");
        var bars = rows[range[0].GetInt32()..range[1].GetInt32()].Select(row =>
        {
            var cells = row.Split(',');
            var values = cells[1..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            var time = UtcTime.From(DateTime.Parse(cells[0], CultureInfo.InvariantCulture));
            return new Bar(Session.WholeDay.EndOn(time), values[0], values[1], values[2], values[3], values[4], values[5]);
        });
        return new(name, Bars.Of(bars.ToArray()));
    }
}
