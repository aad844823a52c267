using System.Text.Json;
using Bifrost.Cli;
using Bifrost.Store;

namespace Bifrost.Host.Tests.Cli;

/// <summary>What is kept between two commands: filters and datasets. One class, because the folder is the process's.</summary>
public sealed class DataHomeTests : IDisposable
{
    const string Rows = "symbol,date,open,high,low,close\nAAA,2020-01-02,1,2,1,2\nBBB,2020-01-02,2,2,1,1\n";

    readonly string? _before = Environment.GetEnvironmentVariable(DataHome.Variable);
    readonly Folder _folder = new();

    public DataHomeTests() => Environment.SetEnvironmentVariable(DataHome.Variable, _folder.PathOf("home"));

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(DataHome.Variable, _before);
        _folder.Dispose();
    }

    [Fact]
    public void Filter_that_was_saved_is_found_by_its_name_until_it_is_removed()
    {
        var data = _folder.Write("x.csv", Rows);
        Assert.Equal(0, Typed.Line("scan", "close > open", "--data", data, "--save", "Up").Code);
        Assert.Equal(0, Typed.Line("scan", "close < open", "--data", data, "--conventions", "scanner", "--save", "down").Code);

        Assert.Equal("AAA", Matched("scan", "--saved", "up", "--data", data, "--json"));
        Assert.Equal("BBB", Matched("scan", "--saved", "down", "--data", data, "--json"));
        Assert.Equal("down scanner, Up engine", Saved("scan", "saved", "--json"));
        Assert.Equal("Up engine", Saved("scan", "saved", "--remove", "down", "--json"));
        Told("no filter is saved as down. There are: Up.", "scan", "--saved", "down", "--data", data);
        Told("no filter is saved as down.", "scan", "saved", "--remove", "down");
    }

    [Fact]
    public void Damaged_file_of_filters_is_told()
    {
        Directory.CreateDirectory(_folder.PathOf("home"));
        _folder.Write("home/filters.json", "{ no");

        Told("filters.json is damaged", "scan", "saved");
    }

    [Fact]
    public void Dataset_that_was_imported_is_found_by_its_name_and_by_its_version()
    {
        var first = Imported(Rows);
        var second = Imported(Rows.Replace("AAA,2020-01-02,1,2,1,2", "AAA,2020-01-02,2,2,1,1", StringComparison.Ordinal));

        Assert.Equal("", Matched("scan", "close > open", "--data", "mine", "--json"));
        Assert.Equal("AAA", Matched("scan", "close > open", "--data", first.GetProperty("reference").GetString()!, "--json"));
        var listed = Typed.Line("data", "list", "--json").Json().GetProperty("datasets").EnumerateArray().ToList();
        Assert.Equal(
            [first.GetProperty("hash").GetString(), second.GetProperty("hash").GetString()],
            listed.Select(one => one.GetProperty("hash").GetString()));
        Assert.Equal(2, Typed.Line("data", "mine", "--json").Json().GetProperty("symbols").GetArrayLength());
        Told("There is no file 'mine@ffff'", "scan", "close > open", "--data", "mine@ffff");
        Told("import Mine: a name of small letters", "data", "import", "Mine", _folder.PathOf("x.csv"));
    }

    JsonElement Imported(string rows) =>
        Typed.Line("data", "import", "mine", _folder.Write("x.csv", rows), "--json").Json().GetProperty("datasets")[0];

    static string Matched(params string[] words) => string.Join(
        ' ', Typed.Line(words).Json().GetProperty("matches").EnumerateArray().Select(match => match.GetProperty("symbol").GetString()));

    static string Saved(params string[] words) => string.Join(", ", Typed.Line(words).Json().GetProperty("filters").EnumerateArray()
        .Select(filter => $"{filter.GetProperty("name")} {filter.GetProperty("conventions")}"));

    static void Told(string message, params string[] words)
    {
        var typed = Typed.Line(words);
        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains(message, typed.Error, StringComparison.Ordinal);
    }
}
