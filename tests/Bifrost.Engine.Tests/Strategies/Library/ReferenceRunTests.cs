using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Strategies.Library;

/// <summary>
/// The same rules, written once more by us for the reference engine (backtrader 1.9.78.123), ended with these values and
/// numbers of fills over the sample bars.
/// </summary>
public class ReferenceRunTests
{
    static readonly BacktestOptions Options = GoldenRun.Options(100_000);

    [Theory]
    [InlineData("macd_atr", "NORTH", 127307.27618986728, 86)]
    [InlineData("macd_atr", "EAST", 61733.15956336592, 78)]
    [InlineData("macd_atr", "WEST", 107732.01109787638, 94)]
    [InlineData("donchian_breakout", "NORTH", 231632.7727180027, 98)]
    [InlineData("donchian_breakout", "EAST", 110329.36451722617, 86)]
    [InlineData("donchian_breakout", "WEST", 151691.81569905888, 90)]
    [InlineData("rsi_reversion", "NORTH", 81378.71206673924, 97)]
    [InlineData("rsi_reversion", "EAST", 122417.28671618707, 84)]
    [InlineData("rsi_reversion", "WEST", 70669.36090003264, 92)]
    public void One_feed_ends_as_on_the_reference_engine(string name, string feed, double value, int fills) =>
        EndsWith(value, fills, [Samples.Of($"{feed}.csv")], StrategyCatalog.BuiltIn[name].Create());

    [Theory]
    [InlineData(1, 127776.72575999999, 100)]
    [InlineData(2, 99477.13238999996, 165)]
    public void Momentum_rotation_ends_as_on_the_reference_engine(int top, double value, int fills) =>
        EndsWith(value, fills, Samples.Stocks, new MomentumRotation { Top = top });

    static void EndsWith(double value, int fills, IReadOnlyList<FeedPlan> feeds, Strategy strategy)
    {
        var result = new Backtest(feeds, strategy, Options).Run();
        Assert.Equal(fills, result.Fills.Count);
        Golden.Near(value, result.FinalValue, "final value");
    }
}
