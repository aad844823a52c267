using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Xunit;

namespace Bifrost.Engine.Tests.Strategies;

public class TimerTests
{
    [Fact]
    public void A_timer_tells_the_time_it_was_set_for_before_the_strategy_steps()
    {
        var strategy = new Acting(init: self => self.AddTimer(TimerPlan.At(new TimeOnly(14, 30))));
        new Backtest(Prices.Of(10, 11), strategy).Run();
        Assert.Equal(["Timer 0 01-08 14:30 at 0/1", "Timer 0 01-09 14:30 at 1/2"], Timers(strategy));
    }

    [Fact]
    public void Timers_that_cheat_fire_before_the_broker_and_count_with_the_others()
    {
        var strategy = new Acting(
            next: self => { if (self.Length == 1) self.Buy(1); },
            init: self =>
            {
                self.AddTimer(TimerPlan.AtSessionStart());
                self.AddTimer(TimerPlan.AtSessionStart() with { Cheats = true });
            });
        new Backtest(Prices.Of(10, 11), strategy, new() { NotifyAtOnce = true }).Run();

        var secondBar = strategy.Calls.SkipWhile(call => call != "Next 1").Skip(1)
            .Where(call => !call.StartsWith("Cash", StringComparison.Ordinal));
        Assert.Equal(
            [
                "Timer 1 01-09 00:00 at 1/2",
                "Order 1 Submitted", "Order 1 Accepted", "Order 1 Completed", "Trade 1 Open",
                "Timer 0 01-09 00:00 at 1/2", "Next 2", "Stop",
            ],
            secondBar);
    }

    [Fact]
    public void Timers_of_several_strategies_are_numbered_across_the_run()
    {
        var strategies = new[] { WithTimer(), WithTimer() };
        new Backtest(Schedule.Of(new FeedPlan(Prices.Of(10))), [.. strategies.Select(strategy => new StrategyPlan(strategy))], new()).Run();
        Assert.Equal(["Timer 0 01-08 00:00 at 0/1", "Timer 1 01-08 00:00 at 0/1"], strategies.SelectMany(Timers));

        static Acting WithTimer() => new(init: self => self.AddTimer(TimerPlan.AtSessionStart()));
    }

    static IEnumerable<string> Timers(Acting strategy) =>
        strategy.Calls.Where(call => call.StartsWith("Timer", StringComparison.Ordinal));
}
