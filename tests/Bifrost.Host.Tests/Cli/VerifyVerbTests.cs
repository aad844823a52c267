using System.Text.Json.Nodes;
using Bifrost.Cli;

namespace Bifrost.Host.Tests.Cli;

public sealed class VerifyVerbTests : IDisposable
{
    const string Strategy =
        """
        using Bifrost.Engine.Strategies;
        public class Weekly : Strategy
        {
            [Parameter("bars")] public int Every { get; set; } = 5;
            protected override void Next()
            {
                if (Length % (2 * Every) == 0) Buy();
                else if (Length % Every == 0 && Position.IsOpen) Close();
            }
        }
        """;

    readonly Folder _folder = new();

    string Receipt => _folder.PathOf("receipt.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_is_equal_to_itself()
    {
        Run(["sma_cross", "--data", Typed.Sample("NORTH.csv"), "-p", "fast=12", "--commission", "0.1%", "--sizer", "percent:50"]);

        var typed = Typed.Line("verify", Receipt);

        Assert.Equal((ExitCode.Done, ""), (typed.Code, typed.Error));
        Assert.StartsWith("Equal:", typed.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public void A_run_is_equal_in_another_process_with_other_processors(string processors)
    {
        var data = $"{Typed.Sample("NORTH.csv")},{Typed.Sample("EAST.csv")}";
        Run(["donchian_breakout", "--data", data, "--resample", "1w", "--slippage", "0.1%"]);

        var typed = Spawned.Line(["verify", Receipt, "--json"], ("DOTNET_PROCESSOR_COUNT", processors));

        Assert.Equal(ExitCode.Done, typed.Code);
        Assert.True(typed.Json().GetProperty("equal").GetBoolean());
    }

    [Fact]
    public void Changed_bars_come_first()
    {
        var data = _folder.PathOf("bars.csv");
        var lines = File.ReadAllLines(Typed.Sample("NORTH.csv"));
        File.WriteAllLines(data, lines);
        Run(["sma_cross", "--data", data]);
        File.WriteAllLines(data, [.. lines[..^1], lines[^1][..^1] + "7"]);

        Assert.Equal("feed.1.content", First(["verify", Receipt]));
    }

    [Theory]
    [InlineData("parameter.fast", "11")]
    [InlineData("options.broker.commission.commission", "0.01")]
    [InlineData("options.broker.cash", "20000")]
    [InlineData("sizer.stake", "2")]
    [InlineData("engine", "0.0.1")]
    public void An_input_that_was_tampered_with_is_named_with_both_values(string input, string value)
    {
        Run(["sma_cross", "--data", Typed.Sample("NORTH.csv")]);
        Tamper(json => json["inputs"]![input] = value);

        var answer = Typed.Line("verify", Receipt, "--json").Json().GetProperty("differences")[0];

        Assert.Equal(input, answer.GetProperty("place").GetString());
        Assert.Equal(value, answer.GetProperty("expected").GetString());
    }

    [Fact]
    public void A_command_that_was_tampered_with_changes_an_input()
    {
        Run(["sma_cross", "--data", Typed.Sample("NORTH.csv"), "--commission", "0.1%"]);
        Tamper(json => json["rerun"]![5] = "0.2%");

        Assert.Equal("options.broker.commission.commission", First(["verify", Receipt]));
    }

    [Theory]
    [InlineData("equity", 1499, "equity from row 1500 on")]
    [InlineData("fills", 2, "fills from row 3 on")]
    [InlineData("orders", 0, "orders from row 1 on")]
    public void A_result_that_was_tampered_with_is_found_at_its_row(string table, int row, string sentence)
    {
        Run(["sma_cross", "--data", Typed.Sample("NORTH.csv")]);
        Tamper(json =>
        {
            var pieces = Convert.FromBase64String((string)json["outputs"]![table]!["pieces"]!);
            pieces[4 * row] ^= 1;
            json["outputs"]![table]!["pieces"] = Convert.ToBase64String(pieces);
        });

        var typed = Typed.Line("verify", Receipt);

        Assert.Equal(ExitCode.Failed, typed.Code);
        Assert.Contains(sentence, typed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_final_value_that_was_tampered_with_is_named()
    {
        Run(["sma_cross", "--data", Typed.Sample("NORTH.csv")]);
        Tamper(json => json["outputs"]!["final_value"] = "1000000");

        Assert.Equal("final_value", First(["verify", Receipt]));
    }

    [Fact]
    public void A_hash_that_was_tampered_with_is_named()
    {
        Run(["sma_cross", "--data", Typed.Sample("NORTH.csv")]);
        Tamper(json => json["hash"] = new string('0', 64));

        Assert.Equal("hash", First(["verify", Receipt]));
    }

    [Fact]
    public void A_changed_source_is_named()
    {
        var file = _folder.Write("weekly.cs", Strategy);
        Run([file, "--data", Typed.Sample("NORTH.csv"), "-p", "every=4"]);
        Assert.Equal(ExitCode.Done, Typed.Line("verify", Receipt).Code);

        File.WriteAllText(file, Strategy.Replace("2 *", "3 *", StringComparison.Ordinal));

        Assert.Equal("strategy.source", First(["verify", Receipt]));
    }

    [Fact]
    public void Files_that_moved_are_found_where_they_are_said_to_be()
    {
        var (data, source) = (_folder.PathOf("bars.csv"), _folder.Write("weekly.cs", Strategy));
        File.Copy(Typed.Sample("NORTH.csv"), data);
        Run([source, "--data", data]);
        Directory.CreateDirectory(_folder.PathOf("moved"));
        File.Move(data, _folder.PathOf("moved/bars.csv"));
        File.Move(source, _folder.PathOf("moved/weekly.cs"));

        Assert.Equal(ExitCode.BadInput, Typed.Line("verify", Receipt).Code);
        Assert.Equal(
            ExitCode.Done,
            Typed.Line("verify", Receipt, "--data", _folder.PathOf("moved/bars.csv"), "--source", _folder.PathOf("moved/weekly.cs")).Code);
    }

    [Fact]
    public void A_kept_run_is_verified_by_its_id()
    {
        var store = _folder.PathOf("store");
        Typed.Line("backtest", "sma_cross", "--data", Typed.Sample("NORTH.csv"), "--store", store);

        Assert.Equal(ExitCode.Done, Typed.Line("verify", "1", "--store", store).Code);
        Assert.Equal(ExitCode.BadInput, Typed.Line("verify", "2", "--store", store).Code);
    }

    [Theory]
    [InlineData("{", "is no receipt of Bifrost")]
    [InlineData("{}", "there is no \"format\" in it")]
    [InlineData("{\"format\":\"bifrost-receipt/9\"}", "its format is bifrost-receipt/9")]
    public void What_is_no_receipt_is_refused(string text, string complaint)
    {
        _folder.Write("receipt.json", text);

        var typed = Typed.Line("verify", Receipt);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains(complaint, typed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_that_does_not_say_how_to_repeat_is_refused()
    {
        Run(["sma_cross", "--data", Typed.Sample("NORTH.csv")]);
        Tamper(json => json["rerun"] = new JsonArray("sweep"));

        var typed = Typed.Line("verify", Receipt);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains("has to begin with backtest", typed.Error, StringComparison.Ordinal);
    }

    void Run(string[] words) => Assert.Equal(
        ExitCode.Done, Typed.Line(["backtest", .. words, "--no-store", "--receipt", Receipt, "--analyzer", "sharpe_ratio"]).Code);

    /// <summary>Where the repeated run differs first.</summary>
    static string First(string[] words)
    {
        var typed = Typed.Line([.. words, "--json"]);
        Assert.Equal(ExitCode.Failed, typed.Code);
        return typed.Json().GetProperty("differences")[0].GetProperty("place").GetString()!;
    }

    void Tamper(Action<JsonNode> change)
    {
        var json = JsonNode.Parse(File.ReadAllText(Receipt))!;
        change(json);
        File.WriteAllText(Receipt, json.ToJsonString());
    }
}
