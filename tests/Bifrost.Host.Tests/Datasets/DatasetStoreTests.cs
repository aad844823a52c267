using Bifrost.Engine.Data;
using Bifrost.Host.Tests.Cli;
using Bifrost.Store.Datasets;

namespace Bifrost.Host.Tests.Datasets;

public sealed class DatasetStoreTests
{
    [Fact]
    public void Imported_bars_are_the_same_to_the_bit()
    {
        using var folder = new Folder();
        var store = Store(folder);
        BarSeries[] all = [.. SampleMarkets.Daily.ToSeries(), .. SampleMarkets.Intraday.ToSeries()];
        Dataset data = new("made", [.. all.Select(series => new BarReading(series, Report(series)))], [], []);

        var version = store.Import("made", data);
        var read = store.Open("made", version);

        Assert.Equal(data.Hash, read.Hash);
        Assert.Equal((4, data.Bars), (version.Symbols, version.Bars));
    }

    [Fact]
    public void Same_bars_are_the_same_version_and_others_a_new_one()
    {
        using var folder = new Folder();
        var store = Store(folder);
        var first = store.Import("mine", Data(folder, "AAA,2020-01-02,2"));
        var again = store.Import("mine", Data(folder, "AAA,2020-01-02,2"));
        var second = store.Import("mine", Data(folder, "AAA,2020-01-02,3"));

        Assert.Equal(first, again);
        Assert.Equal([first.Hash, second.Hash], store.Versions("mine").Select(version => version.Hash));
        Assert.Equal(second.Hash, store.Find("mine")!.Value.Version.Hash);
        Assert.Equal(first.Hash, store.Find($"mine@{first.ShortHash}")!.Value.Version.Hash);
        Assert.Null(store.Find("mine@zz"));
        Assert.Null(store.Find("yours"));
        Assert.Equal(["mine"], store.Names);
        Assert.Equal(2, store.Open("mine", first).Series[0].Bars.Close[0]);
    }

    [Fact]
    public void File_that_was_changed_is_refused()
    {
        using var folder = new Folder();
        var store = Store(folder);
        var version = store.Import("mine", Data(folder, "AAA,2020-01-02,2"));
        var file = Directory.GetFiles(folder.PathOf("datasets/mine"), "*.gz").Single();
        File.WriteAllText(file, "symbol,date,close\nAAA,2020-01-02,3\n");

        var refused = Assert.Throws<BarReadException>(() => store.Open("mine", version));
        Assert.Contains("was changed", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../up")]
    [InlineData("Upper")]
    [InlineData("a/b")]
    [InlineData(".hidden")]
    [InlineData("with space")]
    public void Names_are_those_of_plain_folders(string name)
    {
        using var folder = new Folder();

        Assert.Throws<ArgumentException>(() => Store(folder).Import(name, Data(folder, "AAA,2020-01-02,2")));
        Assert.Empty(Store(folder).Versions(name));
    }

    static DatasetStore Store(Folder folder) => new(folder.Root, TimeProvider.System);

    static Dataset Data(Folder folder, string rows) =>
        DatasetFiles.Open([folder.Write("x.csv", $"symbol,date,close\n{rows}\n")], BarReadOptions.Default);

    static BarReadReport Report(BarSeries series) => new()
    {
        File = series.Name, Format = BarFormat.Csv, DateFormat = "", Timeframe = series.Timeframe, Compression = series.Compression,
        Rows = series.Bars.Count, Bars = series.Bars.Count,
    };
}
