using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Scanning;

namespace Bifrost.Engine.Tests.Scanning;

/// <summary>
/// The same signals through the event engine. The rules coincide where the money is never short, because an order at the close is booked
/// there with the next bar, and where all symbols have the same days: like the reference engine it tries a stop again on a feed's old bar.
/// </summary>
public class AsStrategyTests
{
    const double Amount = 10_000;
    const double Slip = 0.001;

    [Fact]
    public void Signals_traded_by_a_strategy_come_out_the_same()
    {
        var compared = 0;
        for (var seed = 0; seed < 1500; seed++)
        {
            var scenario = RandomSignals.Of(seed, onSameDays: true);
            var slips = seed % 3 == 0;
            var options = scenario.Options with
            {
                Capital = 10_000_000, Sizing = new() { Method = SizingMethod.FixedAmount, FixedAmount = Amount }, Risk = null,
                OneTradePerInstrument = true, AllowLeverage = false, FillsAtLevel = false,
                Slippage = slips ? new() { Percent = Slip, AtOpen = true, BeyondBar = true } : Slippage.None,
            };
            scenario = scenario with { Options = options, Signals = OnePerBar(scenario) };
            var (expected, actual) = (RunStrategy(scenario, slips ? Slip : 0), scenario.Run());
            AssertTrades(seed, expected, actual);
            if (options.Commission == CommissionScheme.Free && !slips) AssertCurve(seed, expected, actual);
            compared += actual.Trades.Count;
        }

        Assert.InRange(compared, 5_000, int.MaxValue);
    }

    static BacktestResult RunStrategy(RandomSignals scenario, double slip)
    {
        Dictionary<int, SignalDirection>[] signals = [.. scenario.Bars.Select(series => Entries(series, scenario))];
        var broker = new BrokerOptions
        {
            Cash = scenario.Options.Capital, Commission = scenario.Options.Commission, Slippage = scenario.Options.Slippage,
            CheatOnClose = true, ShortCash = false,
        };
        return new Backtest(
            [.. scenario.Bars.Select(series => new FeedPlan(series))], new SignalTrader(signals, scenario.Options.Exit, Amount, slip),
            new() { Broker = broker }).Run();
    }

    static Dictionary<int, SignalDirection> Entries(BarSeries series, RandomSignals scenario) =>
        scenario.Signals.Where(signal => signal.Symbol == series.Name)
            .Select(signal => (Bar: FirstBar(series.Bars, signal.Time), signal.Direction))
            .Where(signal => signal.Bar < series.Bars.Count - 1)
            .ToDictionary(signal => signal.Bar, signal => signal.Direction ?? SignalDirection.Long);

    /// <summary>Of several signals for one bar the event engine could take only one; weights are not its affair.</summary>
    static List<TradeSignal> OnePerBar(RandomSignals scenario)
    {
        var bars = scenario.Bars.ToDictionary(series => series.Name, series => series.Bars, StringComparer.Ordinal);
        return
        [
            .. scenario.Signals.DistinctBy(signal => (signal.Symbol, FirstBar(bars[signal.Symbol], signal.Time)))
                .Select(signal => signal with { Weight = 1 }),
        ];
    }

    static int FirstBar(Bars bars, long time)
    {
        var bar = 0;
        while (bar < bars.Count && bars.Time[bar] < time) bar++;
        return bar;
    }

    static void AssertTrades(int seed, BacktestResult expected, SignalBacktestResult actual)
    {
        foreach (var feed in expected.Feeds)
        {
            var trades = expected.Trades.Where(trade => trade.Feed.Index == feed.Index && trade.IsClosed).ToList();
            var found = actual.Trades.Where(trade => trade.Symbol == feed.Name).OrderBy(trade => trade.EntryTime).ToList();

            // The event engine leaves open what the data end in, and may have no bar left to book what ends with them.
            var last = expected.BarsOf(feed).Count - 1;
            Assert.True(found.Count >= trades.Count, $"seed {seed}: {trades.Count} trades in {feed.Name} became {found.Count}");
            Assert.All(found.Skip(trades.Count), trade => Assert.Equal(last, trade.ExitBar));
            AssertSame($"seed {seed}, {feed.Name}", trades, found);
        }
    }

    static void AssertSame(string name, List<Trade> expected, List<SignalTrade> actual)
    {
        foreach (var (trade, same) in expected.Zip(actual))
        {
            var what = $"{name} at {UtcTime.ToDateTime(same.EntryTime)}";
            Assert.Equal(trade.IsLong, same.Direction == SignalDirection.Long);
            SystemGolden.Same(trade.PeakSize, same.Shares, $"{what}: shares");
            SystemGolden.Same(trade.Price, same.EntryPrice, $"{what}: entry");
            SystemGolden.Same(trade.ExitPrice, same.ExitPrice, $"{what}: exit");
            SystemGolden.Same(trade.Commission, same.Commission, $"{what}: commission");
            SystemGolden.Same(trade.NetProfitLoss, same.NetProfit, $"{what}: profit");
        }
    }

    static void AssertCurve(int seed, BacktestResult expected, SignalBacktestResult actual)
    {
        var values = new Dictionary<long, double>();
        for (var cycle = 0; cycle < expected.Schedule.Cycles; cycle++)
            values[UtcTime.Midnight(expected.Schedule.StrategyTimeAt(cycle))] = expected.Value[cycle];
        foreach (var (day, equity) in actual.Curve.Times.Zip(actual.Curve.Equity))
            SystemGolden.Same(values[UtcTime.Midnight(day)], equity, $"seed {seed}, equity on {UtcTime.ToDateTime(day)}");
    }
}
