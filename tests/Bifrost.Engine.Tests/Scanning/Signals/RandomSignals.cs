using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Scanning;
using Bifrost.Engine.Tests.Simulation;

namespace Bifrost.Engine.Tests.Scanning;

/// <summary>A market of one to five symbols, signals in it and a way to trade them, all from a seed.</summary>
sealed record RandomSignals(IReadOnlyList<BarSeries> Bars, IReadOnlyList<TradeSignal> Signals, SignalBacktestOptions Options)
{
    const int Days = 120;
    static readonly Dictionary<string, string> OneSector = new(StringComparer.Ordinal) { ["S0"] = "A", ["S1"] = "A" };
    static readonly DateOnly Start = new(2024, 1, 1);

    /// <param name="onSameDays">No symbol misses a day.</param>
    public static RandomSignals Of(int seed, bool onSameDays = false)
    {
        var random = new Random(seed);
        var symbols = random.Next(1, 6);
        BarSeries[] bars = [.. Enumerable.Range(0, symbols).Select(index => new BarSeries($"S{index}", Market(random, onSameDays)))];
        TradeSignal[] signals = [.. Enumerable.Range(0, random.Next(0, 60)).Select(_ => Signal(random, bars))];
        return new(bars, signals, OptionsOf(random));
    }

    public SignalBacktestResult Run() => SignalBacktest.Run(Signals, Bars, Options);

    /// <summary>The same without anything after a day.</summary>
    public RandomSignals CutAfter(long day) => this with
    {
        Bars = [.. Bars.Select(series => series with { Bars = series.Bars.Slice(0, CountUntil(series.Bars, day)) })],
    };

    static int CountUntil(Bars bars, long day)
    {
        var count = 0;
        while (count < bars.Count && UtcTime.Midnight(bars.Time[count]) <= day) count++;
        return count;
    }

    static Bars Market(Random random, bool isWhole)
    {
        var (missing, first, last) = isWhole ? (0, 0, Days) : (random.Pick(0, 0.1), random.In(0.2) ? 30 : 0, random.In(0.2) ? 70 : Days);
        return RandomMarket.Walk(random,
        [
            .. Enumerable.Range(0, Days).Where(day => day >= first && day < last && day % 7 < 5 && !random.In(missing))
                .Select(day => ((Start.DayNumber + day) * UtcTime.Day) + Session.WholeDay.End),
        ]);
    }

    static TradeSignal Signal(Random random, BarSeries[] bars) => TradeSignal.On(
        random.Pick(bars).Name, Start.AddDays(random.Next(-3, Days + 3)),
        random.Pick<SignalDirection?>(null, SignalDirection.Long, SignalDirection.Short), random.Pick(1.0, 1.0, 0.5, 2.0));

    static SignalBacktestOptions OptionsOf(Random random) => new()
    {
        Capital = random.Pick(3_000.0, 100_000),
        Exit = new(random.Next(1, 15), random.Pick(0, 0.5, 2, 5), random.Pick(0, 0.5, 3, 8)),
        Sizing = new()
        {
            Method = random.Pick(Enum.GetValues<SizingMethod>()),
            KellyFromTrades = random.Pick(0, 5),
            EqualPercent = random.Pick(2.0, 40),
        },
        OneTradePerInstrument = random.In(0.5),
        AllowLeverage = random.In(0.3),
        FillsAtLevel = random.In(0.3),
        Commission = random.Pick(CommissionScheme.Free, CommissionScheme.Percentage(0.001)),
        Slippage = random.Pick(Slippage.None, new() { Percent = 0.001, AtOpen = true }),
        Risk = random.In(0.3) ? new RiskLimits { SectorPercent = 15, Sectors = OneSector } : null,
    };
}
