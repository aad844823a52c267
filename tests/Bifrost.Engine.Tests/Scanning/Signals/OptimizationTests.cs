using System.Text.Json.Nodes;
using Bifrost.Engine.Scanning;
using static Bifrost.Engine.Tests.Scanning.SystemGolden;

namespace Bifrost.Engine.Tests.Scanning;

public class OptimizationTests
{
    static readonly ParameterGrid Grid = new([5, 10, 20], [0, 2, 5, 8], [0, 5, 10]);

    [Fact]
    public void A_grid_has_the_combinations_of_the_original()
    {
        foreach (var item in Read("param_grid").AsArray())
        {
            var ranges = item!["ranges"]!;
            var grid = new ParameterGrid(
                [.. Values(ranges["holding_period"], [10]).Select(value => (int)value)], Values(ranges["stop_loss"], [5]),
                Values(ranges["take_profit"], [0], includesNone: true));
            ExitRule[] expected =
            [
                .. item["combos"]!.AsArray().Select(combination => new ExitRule(
                    (int)Number(combination!["holding_period"]), Number(combination["stop_loss"]), Number(combination["take_profit"], 0))),
            ];
            Assert.NotEmpty(expected);
            Assert.Equal(expected, grid.Combinations());
        }
    }

    [Theory]
    [InlineData(1, 2, 0)]
    [InlineData(2, 1, 1)]
    [InlineData(1, 2, double.NaN)]
    [InlineData(0, 1e9, 1e-3)]
    public void A_range_that_leads_nowhere_is_refused(double from, double to, double step) =>
        Assert.Contains("range", Assert.Throws<ArgumentException>(() => new ParameterRange(from, to, step).Values()).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_combination_is_the_backtest_of_its_rule()
    {
        var (bars, signals) = (DailyBars(), Signals());
        var options = new SignalBacktestOptions { Sizing = new() { Method = SizingMethod.AtrBased } };
        foreach (var outcome in SignalOptimization.Run(signals, bars, options, Grid).Outcomes)
            Assert.Equal(SignalBacktest.Run(signals, bars, options with { Exit = outcome.Rule }).Summary, outcome.Summary);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var (bars, signals) = (DailyBars(), Signals());
        var alone = SignalOptimization.Run(signals, bars, new(), Grid);

        Assert.Equal(alone.Outcomes, SignalOptimization.Run(signals, bars, new(), Grid, threads: 4).Outcomes);
    }

    [Fact]
    public void The_best_drawdown_is_the_shallowest()
    {
        var result = SignalOptimization.Run(Signals(), DailyBars(), new(), Grid);

        SignalSummary[] all = [.. result.Outcomes.Select(outcome => outcome.Summary)];
        Assert.Equal(all.Min(one => one.Drawdown.Depth), result.Best(GridMeasure.Drawdown).Summary.Drawdown.Depth);
        Assert.Equal(all.Max(one => one.TotalReturn), result.Best(GridMeasure.TotalReturn).Summary.TotalReturn);
        Assert.Equal(all.Max(one => one.Trades.WinRate), result.Best(GridMeasure.WinRate).Summary.Trades.WinRate);
        Assert.Equal(all.Max(one => one.Sharpe), result.Best(GridMeasure.Sharpe).Summary.Sharpe);
    }

    static IReadOnlyList<double> Values(JsonNode? node, double[] usual, bool includesNone = false) => node switch
    {
        null => usual,
        JsonArray list => [.. list.Select(value => Number(value, 0))],
        _ => new ParameterRange(
            Number(node["min"]), Number(node["max"]), Number(node["step"]),
            includesNone && node["include_none"]?.GetValue<bool>() != false).Values(),
    };
}
