using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Tests.Simulation;

namespace Bifrost.Engine.Tests.Running.Kernel;

/// <summary>Bars and broker's terms to run random plans over: little cash and much, every kind of cost.</summary>
static class RandomTerms
{
    public static BarSeries Series(Random random)
    {
        var daily = random.In(0.7);
        var (count, start) = (random.Next(1, 200), UtcTime.From(new DateTime(2024, 1, 3, 0, 0, 0, DateTimeKind.Utc)));
        var step = daily ? UtcTime.Day : UtcTime.Hour * 3;
        long[] times = [.. Enumerable.Range(0, count).Select(bar => start + (bar * step))];
        return new("random", RandomMarket.Walk(random, times))
        {
            Timeframe = daily ? Timeframe.Days : Timeframe.Minutes, Compression = daily ? 1 : 180,
        };
    }

    public static BacktestOptions Options(Random random, Bars bars) => new()
    {
        TradesFrom = bars.Count > 0 && random.In(0.2) ? bars.Times[random.Next(bars.Count)] : long.MinValue,
        Broker = new()
        {
            Cash = random.Pick(200.0, 2_000, 20_000, 1_000_000),
            CheckSubmission = random.In(0.8),
            ShortCash = random.In(0.8),
            Slippage = random.In(0.7) ? Slippage.None
                : new() { Percent = random.Between(0, 0.01), AtOpen = random.In(0.6), BeyondBar = random.In(0.3) },
            Commission = random.Next(3) switch
            {
                0 => CommissionScheme.Free,
                1 => CommissionScheme.Percentage(random.Between(0, 0.01)) with { Leverage = random.Pick(1.0, 1, 1, 2) },
                _ => new() { Commission = random.Between(0, 0.5), Type = CommissionType.Fixed },
            },
        },
    };
}
