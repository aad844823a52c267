using Bifrost.Cli;
using Bifrost.Tests;

namespace Bifrost.Host.Tests.Cli;

public class SignalsVerbTests
{
    static readonly string[] Inputs =
    [
        "--signals", Repository.PathOf("samples", "signals.csv"),
        "--data", string.Join(',', new[] { "NORTH.csv", "EAST.csv", "WEST.csv" }.Select(Typed.Sample)),
    ];

    [Fact]
    public void Sample_signals_are_traded_and_shown()
    {
        var typed = Signals("backtest", "--target", "10");

        Assert.Equal((ExitCode.Done, ""), (typed.Code, typed.Error));
        Assert.Contains("101,376.90", typed.Out, StringComparison.Ordinal);
        Assert.Contains("take profit", typed.Out, StringComparison.Ordinal);
        Assert.Contains("NORTH", typed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_in_json_has_books_that_balance()
    {
        var answer = Signals("backtest", "--json", "--values", "--commission", "0.1%").Json();

        var trades = answer.GetProperty("trades").EnumerateArray().ToList();
        Assert.NotEmpty(trades);
        Assert.Equal(answer.GetProperty("signals").GetInt32(), trades.Count + answer.GetProperty("skipped").GetArrayLength());
        var gained = trades.Sum(trade => trade.GetProperty("net_profit").GetDouble());
        Assert.Equal(100_000 + gained, answer.GetProperty("final_value").GetDouble(), 6);
        var last = answer.GetProperty("curve").GetProperty("equity").EnumerateArray().Last();
        Assert.Equal(answer.GetProperty("final_value").GetDouble(), last.GetDouble());
        Assert.Equal("NORTH", answer.GetProperty("by_instrument")[1].GetProperty("name").GetString());
    }

    [Fact]
    public void Report_and_tables_are_written()
    {
        using var folder = new Folder();
        var typed = Signals("backtest", "--report", folder.PathOf("report.html"), "--csv", folder.PathOf("tables"));

        Assert.Equal(ExitCode.Done, typed.Code);
        Assert.Contains("<html", File.ReadAllText(folder.PathOf("report.html")), StringComparison.OrdinalIgnoreCase);
        foreach (var table in (string[])["trades.csv", "skipped.csv", "equity.csv"])
            Assert.NotEmpty(File.ReadAllLines(Path.Combine(folder.PathOf("tables"), table)));
    }

    [Fact]
    public void Limits_and_sectors_are_enforced()
    {
        using var folder = new Folder();
        var sectors = folder.Write("sectors.csv", "symbol,sector\nNORTH,Compass\nEAST,Compass\nWEST,Compass\n");

        var answer = Signals("backtest", "--sizing", "equal-weight:20", "--max-sector", "25", "--sector-file", sectors, "--json").Json();

        Assert.Contains(
            answer.GetProperty("trades").EnumerateArray(),
            trade => trade.TryGetProperty("shrunk_by", out var limit) && limit.GetString() == "sector_limit");
    }

    [Fact]
    public void Grid_is_sorted_by_what_is_asked_for()
    {
        string[] grid = ["--holding", "5,10", "--stop", "none,2:6:2", "--target", "none,10"];
        var answer = Signals(["optimize", .. grid, "--by", "sharpe", "--json"]).Json();

        Assert.Equal(16, answer.GetProperty("combinations").GetInt32());
        double[] ratios = [.. answer.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("sharpe").GetDouble())];
        Assert.Equal(ratios.OrderDescending(), ratios);
        Assert.Equal(ratios[0], answer.GetProperty("best").GetProperty("sharpe").GetProperty("sharpe").GetDouble());
    }

    [Fact]
    public void Same_seed_draws_the_same()
    {
        string[] words = ["montecarlo", "--simulations", "200", "--seed", "7", "--json"];

        Assert.Equal(Signals(words).Out, Signals(words).Out);
        Assert.NotEqual(Signals(words).Out, Signals(["montecarlo", "--simulations", "200", "--seed", "8", "--json"]).Out);
    }

    [Theory]
    [InlineData("combination")]
    [InlineData("older-combination")]
    [InlineData("sequential")]
    public void Original_engine_is_at_hand(string form) =>
        Assert.Equal(form.Replace('-', '_'), Signals("backtest", "--compat", form, "--json").Json().GetProperty("form").GetString());

    [Theory]
    [InlineData("--stop 120", "--stop 120: nothing above 99.9")]
    [InlineData("--stop two", "--stop two")]
    [InlineData("--holding 2.5", "--holding 2.5")]
    [InlineData("--sizing kelly:1", "kelly-criterion:55,8,-4")]
    [InlineData("--sizing half", "equal-weight")]
    [InlineData("--max-sector 30", "--sector-file")]
    [InlineData("--direction up", "long, short")]
    public void What_cannot_be_meant_is_refused(string words, string told)
    {
        var typed = Signals(["backtest", .. words.Split(' ')]);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains(told, typed.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Without_its_second_word_it_says_which_there_are() =>
        Assert.Contains("backtest, optimize, montecarlo", Typed.Line("signals").Error, StringComparison.Ordinal);

    [Fact]
    public void A_word_that_is_not_known_leads_to_the_right_help() =>
        Assert.Contains("Try bifrost signals backtest --help.", Signals("backtest", "--halt", "5").Error, StringComparison.Ordinal);

    static Typed Signals(params string[] words) => Typed.Line(["signals", words[0], .. Inputs, .. words[1..]]);
}
