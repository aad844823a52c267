using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Trust;

namespace Bifrost.Engine.Tests.Trust;

public class LateMarketTests
{
    public static TheoryData<string> Clean => [.. LeakSuite.Clean.Keys];

    [Theory]
    [MemberData(nameof(Clean))]
    public void A_market_that_is_not_late_is_the_market(string name)
    {
        var subject = LeakSuite.Clean[name]();
        var schedule = Schedule.Of(subject.Feeds);

        BacktestResult Run(Schedule over) => new Backtest(over, [new(subject.Create(subject.Feeds))], subject.Options).Run();
        var (real, same) = (Run(schedule), Run(LateMarket.Of(schedule, bars: 0)));

        Assert.Equal(real.Fills, same.Fills);
        Assert.Equal(real.Value, same.Value);
    }

    [Fact]
    public void A_late_order_fills_at_the_open_after_the_next()
    {
        double[] opens = [100, 101, 102, 103, 104];
        var bars = Bars.Of([.. opens.Select((open, i) => new Bar(UtcTime.Day * (i + 1), open, open, open, open, 1))]);
        var late = LateMarket.Of(Schedule.Of(new FeedPlan(new("X", bars))), bars: 1);

        var fill = Assert.Single(new Backtest(late, [new(new BuysOnce())], new()).Run().Fills);

        Assert.Equal(102, fill.Price);
        Assert.Equal(1, fill.Cycle);
    }

    sealed class BuysOnce : Strategy
    {
        protected internal override void Next()
        {
            if (Length == 1) Buy(1);
        }
    }
}
