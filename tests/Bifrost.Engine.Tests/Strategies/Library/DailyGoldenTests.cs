using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Strategies.Library;

public class DailyGoldenTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Strategy_1st_operation_trades_as_on_the_reference_engine(int run)
    {
        var expected = Golden.Read("strategy1st_operation").GetProperty("runs")[run];
        var strategy = new Strategy1stOperation { Sizer = new FixedSize(expected.GetProperty("stake").GetDouble()) };
        var options = GoldenRun.Options(expected.GetProperty("cash").GetDouble());
        var result = new Backtest(Golden.Daily(expected.GetProperty("symbol").GetString()!), strategy, options).Run();
        GoldenRun.Matches(expected.GetProperty("result"), result);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Map_period_trades_as_on_the_reference_engine(int period)
    {
        var expected = Golden.Read("optimize_map_period").GetProperty("runs").EnumerateArray()
            .Single(run => run.GetProperty("map_period").GetInt32() == period);
        var strategy = new MapPeriodStrategy { MapPeriod = period, Sizer = new FixedSize(10) };
        GoldenRun.Matches(expected, new Backtest(Golden.Daily("BBB"), strategy, GoldenRun.Options(1000)).Run());
    }
}
