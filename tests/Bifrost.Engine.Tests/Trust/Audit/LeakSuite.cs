using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Trust;

namespace Bifrost.Engine.Tests.Trust;

/// <summary>The subjects of the audit's own test: by name those that leak, and those that do not.</summary>
static class LeakSuite
{
    static readonly BarSeries[] Market =
        [.. SampleMarkets.Daily.ToSeries().Select(series => series with { Bars = series.Bars.Slice(0, 700) })];

    static readonly BacktestOptions Options = new() { Broker = new() { Cash = 100_000 } };

    public static IReadOnlyDictionary<string, Func<AuditSubject>> Leaky { get; } = new Dictionary<string, Func<AuditSubject>>
    {
        ["centred window"] = () => One(series => new CentredWindow(series)),
        ["shift(-1)"] = () => One(series => new ShiftedBack(series)),
        ["shift(-1) over the end"] = () => One(series => new ShiftedOverTheEnd(series, last: 699)),
        ["scaler over the whole history"] = () => One(series => new WholeScaler(series)),
        ["quantile over the whole history"] = () => One(series => new WholeQuantile(series)),
        ["unfinished week"] = () => One(series => new UnfinishedWeek(series)),
        ["week stamped at its start"] = WeekStampedAtItsStart,
        ["stop under the future low"] = () => One(series => new StopUnderTheFuture(series)),
        ["label of tomorrow"] = () => One(series => new TomorrowsLabel(series)),
        ["parameter fitted on the whole series"] = () => One(series => new FittedInInit(series)),
        ["backfilled volume"] = () => One(series => new BackfilledVolume(series)),
        ["zig-zag pivots"] = () => One(series => new ZigZagPivots(series)),
        ["global rank"] = () => All(all => new GlobalRank(all)),
        ["survivor by final price"] = () => All(all => new SurvivorByFinalPrice(all)),
        ["survivor list"] = () => All(_ => new SmaCross()) with { Listings = Listings(delisted: 97) },
        ["dates learnt by heart"] = () => One(_ => new DateLookup(GoodDays())),
        ["what a static remembers"] = () => Remembering(new()),
        ["what a static knows from before"] = () => Remembering(new() { Kept = Market[0].Bars.Close.ToArray() }),
        ["draws without a seed"] = () => Drawing(new Random(1)),
        ["fill at the close of the signal"] = () => One(_ => new SmaCross()) with { Options = CheatOnClose },
        ["acts on the bar before it is matched"] = () => One(_ => new ActsOnTheOpenBar()) with { Options = CheatOnOpen },
        ["a timer that cheats"] = () => One(_ => new CheatingTimer()),
    };

    public static IReadOnlyDictionary<string, Func<AuditSubject>> Clean { get; } = new Dictionary<string, Func<AuditSubject>>
    {
        ["buy and hold"] = () => One(_ => new BuyAndHold()),
        ["moving averages"] = () => One(_ => new SmaCross()),
        ["moving averages on several feeds"] = () => All(_ => new SmaCross()),
        ["channel breakout"] = () => One(_ => new DonchianBreakout()),
        ["reversion"] = () => One(_ => new RsiReversion()),
        ["macd with brackets"] = () => One(_ => new MacdAtr()),
        ["three steps"] = () => One(_ => new ThreeStep()),
        ["rotation"] = () => All(_ => new MomentumRotation()),
        ["week, known when it ended"] = () => Weekly(series => new WeeklyTrend()),
        ["week alone"] = () => new(_ => new SmaCross(), [new(Market[0]) { Resampling = new(Timeframe.Weeks) }], Options),
        ["week as it builds"] = () =>
            new(_ => new SmaCross(), [new(Market[0]) { Resampling = new(Timeframe.Weeks), Replay = true }], Options),
        ["scaler over what was"] = () => One(_ => new RollingScaler()),
        ["rank among what was"] = () => One(_ => new ExpandingRank()),
        ["trailing stops"] = () => One(_ => new TrailingBreakout()),
        ["limits that lapse"] = () => One(_ => new LapsingLimits()),
        ["timer of the month"] = () => One(_ => new MonthlyTimer()),
        ["seeded draws"] = () => One(_ => new Seeded()),
        ["pairs"] = () => new(_ => new Pair(), [new(Market[0]), new(Market[1])], Options),
        ["gaps filled"] = () => new(_ => new SmaCross(), [new(Market[0]) { Filters = [new CalendarDays()] }], Options),
        ["rules that leave on the last bar"] = () => One(_ => new RuleStrategy(Rules)),
        ["futures"] = () => One(_ => new SmaCross()) with { Options = Futures },
        ["a list that holds what was delisted"] = () => All(_ => new SmaCross()) with { Listings = Listings(delisted: 1) },
    };

    static RulePlan Rules => new()
    {
        Name = "crossing",
        Long = new("crosses_above(ema(close, 5), ema(close, 20))", "crosses_below(ema(close, 5), ema(close, 20))"),
        Stop = new(RuleLevelKind.Percent, 5),
        CloseAtEnd = true,
    };

    static BacktestOptions CheatOnClose => Options with { Broker = Options.Broker with { CheatOnClose = true } };

    static BacktestOptions CheatOnOpen =>
        Options with { CheatOnOpen = true, Broker = Options.Broker with { CheatOnOpen = true } };

    static BacktestOptions Futures => Options with
    {
        Broker = Options.Broker with { Commission = CommissionScheme.Futures(perContract: 2, margin: 500, multiplier: 10) },
    };

    static AuditSubject One(Func<BarSeries, Strategy> create) => new(feeds => create(feeds[0].Series), [new(Market[0])], Options);

    static AuditSubject All(Func<IReadOnlyList<BarSeries>, Strategy> create) =>
        new(feeds => create([.. feeds.Select(feed => feed.Series)]), [.. Market.Select(series => new FeedPlan(series))], Options);

    static AuditSubject Weekly(Func<BarSeries, Strategy> create) => new(
        feeds => create(feeds[0].Series), [new(Market[0]), new(Market[0]) { Resampling = new(Timeframe.Weeks), Of = 0 }], Options);

    static AuditSubject WeekStampedAtItsStart() => new(
        _ => new WeeklyTrend(),
        [new(Market[0]), new(Market[0]) { Resampling = new(Timeframe.Weeks) { RightEdge = false } }], Options);

    static AuditSubject Remembering(StaticMemory.Place place) => One(_ => new StaticMemory(place));

    static AuditSubject Drawing(Random random) => One(_ => new Unseeded(random.NextDouble));

    static HashSet<DateTime> GoodDays()
    {
        var bars = Market[0].Bars;
        return [.. Enumerable.Range(0, bars.Count - 2).Where(bar => bars.Open[bar + 2] > bars.Open[bar + 1])
            .Select(bar => UtcTime.ToDateTime(bars.Time[bar]))];
    }

    /// <summary>The three of the market, listed for ever, and so many that did not live to see its end.</summary>
    static Listing[] Listings(int delisted) =>
    [
        .. Market.Select(series => new Listing(series.Name, 0, null)),
        .. Enumerable.Range(0, delisted).Select(number => new Listing($"GONE{number}", 0, Market[0].Bars.Time[400])),
    ];
}
