using Bifrost.Engine.Scanning;
using static Bifrost.Engine.Tests.Scanning.SystemGolden;

namespace Bifrost.Engine.Tests.Scanning;

public class MonteCarloTests
{
    static readonly double[] Returns = [3, -2, 5.5, -1, -5, 8, 0.5, -0.7, 2.2, -3.3, 4.1, 1];

    [Fact]
    public void The_histories_of_the_original_compound_to_the_same()
    {
        var golden = Read("monte_carlo");
        var histories = golden["sampled_indices"]!.AsArray()
            .Select(history => history!.AsArray().Select(index => index!.GetValue<int>()).ToArray());
        double[] returns = [.. golden["returns_pct"]!.AsArray().Select(value => Number(value))];
        var (expected, actual) = (golden["result"]!, MonteCarlo.Of(returns, histories, new()));

        Assert.Equal(200, actual.Returns.Count);
        foreach (var (value, found) in expected["simulations"]!.AsArray().Zip(actual.Returns)) Same(Number(value), found, "history");
        Same(Number(expected["mean_return"]), actual.Mean, "mean");
        Same(Number(expected["std_return"]), actual.Deviation, "deviation");
        foreach (var percent in (int[])[5, 25, 50, 75, 95])
            Same(Number(expected["percentiles"]![$"{percent}th"]), actual.Percentile(percent), $"{percent}th percentile");
    }

    [Fact]
    public void A_seed_says_what_is_drawn_and_more_histories_leave_the_first_alone()
    {
        var few = MonteCarlo.Run(Returns, new() { Simulations = 50, Seed = 7 });
        var many = MonteCarlo.Run(Returns, new() { Simulations = 80, Seed = 7 });

        Assert.Equal(few.Returns, many.Returns.Take(50));
        Assert.NotEqual(few.Returns, MonteCarlo.Run(Returns, new() { Simulations = 50, Seed = 8 }).Returns);
    }

    [Fact]
    public void The_mean_is_near_the_one_that_compounding_expects()
    {
        var result = MonteCarlo.Run(Returns, new() { Simulations = 4000, Trades = 20 });
        var expected = (Math.Pow(1 + (Returns.Average() / 100), 20) - 1) * 100;

        var fourErrors = 4 * result.Deviation / Math.Sqrt(4000);
        Assert.InRange(result.Mean, expected - fourErrors, expected + fourErrors);
        Assert.True(result.ExpectedShortfall <= result.ValueAtRisk);
        Assert.True(result.Interval.Low < result.Mean && result.Mean < result.Interval.High);
        Same(100, result.ProbabilityOfGain + result.ProbabilityOfLoss, "gain or loss");
    }

    [Fact]
    public void A_history_that_only_loses_falls_as_deep_as_it_loses()
    {
        var result = MonteCarlo.Run([.. Enumerable.Repeat(-1.0, 11)], new() { Simulations = 3, Trades = 2 });

        Same(1.99, result.WorstLoss, "0.99 × 0.99");
        Same(1.99, result.Drawdowns[0], "drawdown");

        // Its deviation and its value at risk are small: two points of five.
        Assert.Equal((2, MonteCarloRating.Average), (result.Score, result.Rating));
    }

    [Fact]
    public void Too_few_trades_are_refused() =>
        Assert.Contains("10 trades", Assert.Throws<ArgumentException>(() => MonteCarlo.Run(Returns[..10], new())).Message,
            StringComparison.Ordinal);
}
