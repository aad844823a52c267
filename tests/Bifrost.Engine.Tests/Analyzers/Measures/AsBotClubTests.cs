using System.Text.Json.Nodes;
using Bifrost.Engine.Analyzers;
using Bifrost.Tests;

namespace Bifrost.Engine.Tests.Analyzers;

/// <summary>botclub_statistics.json: what the compute engine printed.</summary>
public class AsBotClubTests
{
    [Fact]
    public void Every_figure_is_the_one_printed()
    {
        var golden = JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "Goldens", "systems", "botclub_statistics.json")))!;
        var stats = golden["stats"]!;
        var figures = AsBotClub.Of(Numbers(golden["equity"]!), Numbers(golden["trade_pnl"]!));
        (string, double)[] found =
        [
            ("total_return", figures.TotalReturn), ("sharpe_ratio", figures.Sharpe), ("max_drawdown", figures.MaxDrawdown),
            ("win_rate", figures.WinRate), ("total_trades", figures.Trades), ("winning_trades", figures.Won),
            ("losing_trades", figures.Lost), ("profit_factor", figures.ProfitFactor), ("avg_win", figures.AverageWin),
            ("avg_loss", figures.AverageLoss), ("initial_capital", figures.InitialCapital), ("final_equity", figures.FinalEquity),
        ];

        Assert.Equal(stats.AsObject().Count, found.Length);
        foreach (var (name, value) in found) Assert.Equal(stats[name]!.GetValue<double>(), value);
    }

    [Fact]
    public void Nothing_traded_is_all_zeros()
    {
        var figures = AsBotClub.Of([100, 100], []);

        Assert.Equal((0, 0, 0, 0, 0), (figures.Sharpe, figures.MaxDrawdown, figures.WinRate, figures.ProfitFactor, figures.AverageLoss));
    }

    static double[] Numbers(JsonNode list) => [.. list.AsArray().Select(item => item!.GetValue<double>())];
}
