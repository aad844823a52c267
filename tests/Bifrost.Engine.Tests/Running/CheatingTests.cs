using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Tests.Broker;

namespace Bifrost.Engine.Tests.Running;

/// <summary>SEMANTICS 2.2 and 4.1: orders that know the open, or fill at a close that is past.</summary>
public class CheatingTests
{
    static readonly BarSeries Bars = DailyBars.Of((10, 10, 10, 10), (20, 21, 19, 20.5), (30, 31, 29, 30.5));

    [Fact]
    public void An_order_of_NextOpen_fills_at_the_open_of_the_same_bar()
    {
        var script = new Script().AtOpen(2, s => s.Buy(1));
        var result = script.Over([Bars], new() { CheatOnOpen = true, Broker = new() { CheatOnOpen = true } });
        Assert.Equal((1, 20), (result.Fills[0].Cycle, result.Fills[0].Price));
    }

    [Fact]
    public void Unless_the_broker_cheats_too_it_waits_for_the_next_bar()
    {
        var script = new Script().AtOpen(2, s => s.Buy(1));
        var result = script.Over([Bars], new() { CheatOnOpen = true });
        Assert.Equal((2, 30), (result.Fills[0].Cycle, result.Fills[0].Price));
    }

    [Fact]
    public void At_NextOpen_feeds_show_the_new_bar_and_all_else_the_one_before()
    {
        var strategy = new Opener();
        new Backtest(Bars, strategy, new() { CheatOnOpen = true }).Run();

        // Bar 1 has none before it to have a status by.
        Assert.Equal(["pre 1 10 NaN", "start 2 20 10", "next 3 30 20.5"], strategy.Calls);
    }

    [Fact]
    public void Cheating_on_close_fills_at_the_close_of_creation_one_step_later()
    {
        var script = new Script().At(2, s => s.Buy(1));
        var result = script.Over(Bars, new() { CheatOnClose = true });
        var fill = Assert.Single(result.Fills);
        Assert.Equal((2, 20.5, DailyBars.EndOf(1)), (fill.Cycle, fill.Price, fill.Time));
        Assert.Equal([10_000, 10_000, 9979.5], result.Cash.ToArray());
    }

    [Fact]
    public void An_order_may_be_exempt_from_cheating_on_close()
    {
        var script = new Script().At(2, s => s.Buy(1, OrderTerms.Market with { CheatOnClose = false }));
        Assert.Equal(30, script.Over(Bars, new() { CheatOnClose = true }).Fills[0].Price);
    }

    sealed class Opener : Strategy
    {
        Line? _before;

        public List<string> Calls { get; } = [];

        protected internal override void Init() => _before = new Sma(Data, 1);

        protected internal override void PreNextOpen() => Note("pre");

        protected internal override void NextStartOpen() => Note("start");

        protected internal override void NextOpen() => Note("next");

        void Note(string call) => Calls.Add($"{call} {Data.Length} {Data.Open[0]} {_before![0]}");
    }
}
