using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Running;

public class TradesFromTests
{
    static readonly BarSeries Series = SampleMarkets.Daily.ToSeries()[1];
    static readonly long From = Series.Bars.Times[700];

    [Fact]
    public void Nothing_is_stepped_on_before()
    {
        var strategy = new Diary();
        Run(strategy, From);

        Assert.Equal("start 701", strategy.Pages[0]);
        Assert.Equal("next 702", strategy.Pages[1]);
        Assert.Equal(Series.Bars.Count - 700, strategy.Pages.Count);
    }

    [Fact]
    public void Indicators_are_as_warm_as_in_the_whole_run()
    {
        var (whole, late) = (new Diary(), new Diary());
        Run(whole, long.MinValue);
        Run(late, From);

        Assert.Equal(whole.Values[^late.Values.Count..], late.Values);
    }

    [Fact]
    public void A_start_within_the_warm_up_waits_for_its_end()
    {
        var strategy = new Diary();
        Run(strategy, Series.Bars.Times[10]);

        Assert.Equal("pre 11", strategy.Pages[0]);
        Assert.Equal("start 50", strategy.Pages[39]);
    }

    [Fact]
    public void The_account_rests_until_then()
    {
        var result = Run(new SmaCross { Sizer = new FixedSize(10) }, From);

        Assert.True(result.Orders[0].CreatedAt >= From);
        Assert.All(result.Value[..701].ToArray(), value => Assert.Equal(10_000, value));
    }

    [Fact]
    public void The_summary_is_that_of_the_stretch_alone()
    {
        var (bars, cash) = (Series.Bars.Slice(700, Series.Bars.Count), 10_000d);
        var late = RunSummary.Of(Run(new BuyAndHold(), From));
        var alone = RunSummary.Of(new Backtest(Series with { Bars = bars }, new BuyAndHold()).Run());

        Assert.Equal(cash, late.InitialValue);
        Assert.Equal(alone, late);
    }

    [Fact]
    public void The_open_of_a_bar_before_is_not_told()
    {
        var strategy = new Diary();
        Run(strategy, From, cheats: true);

        Assert.Equal(["pre open 701", "start 701"], strategy.Pages[..2]);
    }

    static BacktestResult Run(Strategy strategy, long from, bool cheats = false) =>
        new Backtest(Series, strategy, new() { TradesFrom = from, CheatOnOpen = cheats }).Run();

    sealed class Diary : Strategy
    {
        Line _average = null!;

        public List<string> Pages { get; } = [];

        public List<double> Values { get; } = [];

        protected internal override void Init() => _average = new Sma(Data, 50);

        protected internal override void PreNext() => Pages.Add($"pre {Length}");

        protected internal override void PreNextOpen() => Pages.Add($"pre open {Length + 1}");

        protected internal override void NextStart()
        {
            Pages.Add($"start {Length}");
            Values.Add(_average[0]);
        }

        protected internal override void Next()
        {
            Pages.Add($"next {Length}");
            Values.Add(_average[0]);
        }
    }
}
