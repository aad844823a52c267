using Bifrost.Engine.Data;
using Bifrost.Engine.Scanning;

namespace Bifrost.Engine.Tests.Scanning;

/// <summary>What must hold for any market, signals and settings. A failure names its seed.</summary>
public class SignalLawsTests
{
    const int Seeds = 1500;

    [Fact]
    public void The_books_balance_on_every_day() => ForSeeds((_, scenario) =>
    {
        var (result, capital) = (scenario.Run(), scenario.Options.Capital);
        for (var i = 0; i < result.Curve.Times.Length; i++)
        {
            var day = result.Curve.Times[i];
            SystemGolden.Same(capital + result.Trades.Sum(trade => GainUntil(trade, scenario, day)), result.Curve.Equity[i], $"day {i}");
            var invested = result.Trades.Where(trade => IsOpen(trade, day)).Sum(trade => trade.Cost);
            SystemGolden.Same(invested, result.Curve.Invested[i], $"invested on day {i}");
        }

        SystemGolden.Same(capital + result.Trades.Sum(trade => trade.NetProfit), result.Summary.FinalValue, "final value");
        Assert.Equal(scenario.Signals.Count, result.Trades.Count + result.Skipped.Count);
    });

    [Fact]
    public void Without_leverage_no_more_is_invested_than_there_is() => ForSeeds((_, scenario) =>
    {
        var result = (scenario with { Options = scenario.Options with { AllowLeverage = false } }).Run();
        Assert.All(result.Curve.Cash, cash => Assert.True(cash >= -1e-6, $"cash {cash}"));
        Assert.All(result.Trades, trade => Assert.True(
            trade.Cost <= trade.EquityBefore - trade.TiedUpBefore + 1e-6, $"{trade.Cost} of {trade.EquityBefore}"));
    });

    [Fact]
    public void With_leverage_no_single_position_costs_more_than_there_is() => ForSeeds((_, scenario) =>
    {
        var result = (scenario with { Options = scenario.Options with { AllowLeverage = true } }).Run();
        Assert.All(result.Trades, trade => Assert.True(trade.Leverage <= 1 + 1e-9, $"{trade.Leverage} times"));
    });

    [Fact]
    public void The_order_of_the_signals_changes_nothing() => ForSeeds((seed, scenario) =>
    {
        var signals = scenario.Signals.ToArray();
        new Random(seed).Shuffle(signals);
        AssertSame(scenario.Run(), (scenario with { Signals = signals }).Run());
    });

    [Fact]
    public void Cutting_the_future_changes_no_past() => ForSeeds((seed, scenario) =>
    {
        var whole = scenario.Run();
        if (whole.Curve.Times.Length == 0) return;
        var shorter = scenario.CutAfter(whole.Curve.Times[new Random(seed).Next(whole.Curve.Times.Length)]);
        var cut = shorter.Run();

        // What a symbol does on its own last bar is the end of its data, not its past.
        var today = LastCommonDay(scenario, shorter);
        var days = whole.Curve.Times.TakeWhile(day => Day(day) < today).Count();

        Assert.Equal(whole.Curve.Equity.Take(days), cut.Curve.Equity.Concat(Rest(cut, scenario)).Take(days));
        Assert.Equal(
            whole.Trades.Where(trade => trade.ExitTime < today).ToList(), cut.Trades.Where(trade => trade.ExitTime < today).ToList());
        Assert.Equal(Entries(whole, today), Entries(cut, today));
    });

    [Fact]
    public void Risk_limits_hold_at_every_entry() => ForSeeds((_, scenario) =>
    {
        var limits = new RiskLimits { PositionPercent = 20, SectorPercent = 30, Sectors = Sectors };
        var result = (scenario with { Options = scenario.Options with { Risk = limits } }).Run();
        foreach (var trade in result.Trades)
        {
            var open = result.Trades.Where(other => other != trade && IsBeforeAndOpen(other, trade)).ToList();
            var position = open.Where(other => other.Symbol == trade.Symbol).Sum(other => other.Cost) + trade.Cost;
            Assert.True(position <= (0.2 * trade.EquityBefore) + 1e-6, $"{trade.Symbol}: {position} of {trade.EquityBefore}");
            if (!Sectors.TryGetValue(trade.Symbol, out var sector)) continue;
            var inSector = open.Where(other => Sectors.GetValueOrDefault(other.Symbol) == sector).Sum(other => other.Cost) + trade.Cost;
            Assert.True(inSector <= (0.3 * trade.EquityBefore) + 1e-6, $"{sector}: {inSector} of {trade.EquityBefore}");
        }
    });

    [Fact]
    public void The_seeds_reach_every_exit_and_every_reason_to_skip()
    {
        var results = Enumerable.Range(0, Seeds).Select(seed => RandomSignals.Of(seed).Run()).ToList();

        foreach (var reason in Enum.GetValues<ExitReason>())
            Assert.InRange(results.Sum(result => result.Trades.Count(trade => trade.Reason == reason)), 100, int.MaxValue);
        foreach (var reason in Enum.GetValues<SkipReason>().Except(
                     [SkipReason.UnknownSymbol, SkipReason.NoPrice, SkipReason.TooFewBars, SkipReason.CorrelationLimit]))
            Assert.InRange(results.Sum(result => result.Skipped.Count(signal => signal.Reason == reason)), 20, int.MaxValue);
    }

    static readonly Dictionary<string, string> Sectors = new(StringComparer.Ordinal) { ["S0"] = "A", ["S1"] = "A", ["S2"] = "B" };

    /// <summary>The first day at which a symbol's data were cut.</summary>
    static long LastCommonDay(RandomSignals whole, RandomSignals cut) => whole.Bars.Zip(cut.Bars)
        .Where(pair => pair.Second.Bars.Count < pair.First.Bars.Count)
        .Select(pair => pair.Second.Bars.Count == 0 ? 0 : Day(pair.Second.Bars.Time[^1])).DefaultIfEmpty(long.MaxValue).Min();

    // Of trades entered at one bar, the one that saw less tied up came first.
    static bool IsBeforeAndOpen(SignalTrade other, SignalTrade trade) =>
        Day(other.ExitTime) >= Day(trade.EntryTime)
        && (Day(other.EntryTime) < Day(trade.EntryTime)
            || (Day(other.EntryTime) == Day(trade.EntryTime) && other.TiedUpBefore < trade.TiedUpBefore));

    /// <summary>Once nothing is open any more, the curve of shorter data ends; the equity stays as it was.</summary>
    static IEnumerable<double> Rest(SignalBacktestResult cut, RandomSignals scenario) =>
        Enumerable.Repeat(cut.Curve.Equity.LastOrDefault(scenario.Options.Capital), 1000);

    static List<(string, long, double, double, double)> Entries(SignalBacktestResult result, long before) =>
    [
        .. result.Trades.Where(trade => trade.EntryTime < before)
            .Select(trade => (trade.Symbol, trade.EntryTime, trade.Shares, trade.EntryPrice, trade.EquityBefore)).Order(),
    ];

    static double GainUntil(SignalTrade trade, RandomSignals scenario, long day)
    {
        if (Day(trade.ExitTime) <= day) return trade.NetProfit;
        if (Day(trade.EntryTime) > day) return 0;
        var bars = scenario.Bars.Single(series => series.Name == trade.Symbol).Bars;
        var last = trade.EntryBar;
        while (Day(bars.Time[last + 1]) <= day) last++;
        var moved = (bars.Close[last] - trade.EntryPrice) * trade.Shares * (trade.Direction == SignalDirection.Long ? 1 : -1);
        return moved - scenario.Options.Commission.CommissionOn(trade.Shares, trade.EntryPrice);
    }

    static bool IsOpen(SignalTrade trade, long day) => Day(trade.EntryTime) <= day && Day(trade.ExitTime) > day;

    static long Day(long time) => UtcTime.Midnight(time);

    static void AssertSame(SignalBacktestResult expected, SignalBacktestResult actual)
    {
        Assert.Equal(expected.Trades, actual.Trades);
        Assert.Equal(expected.Skipped, actual.Skipped);
        Assert.Equal(expected.Curve.Equity, actual.Curve.Equity);
        Assert.Equal(expected.Summary, actual.Summary);
    }

    static void ForSeeds(Action<int, RandomSignals> check)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            try
            {
                check(seed, RandomSignals.Of(seed));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"seed {seed}: {exception.Message}", exception);
            }
        }
    }
}
