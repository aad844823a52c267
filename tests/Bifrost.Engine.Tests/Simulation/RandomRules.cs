using Bifrost.Engine.Broker;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Tests.Simulation;

/// <summary>How a simulated broker behaves and what trading costs, from a seed.</summary>
static class RandomRules
{
    public static BacktestOptions Draw(Random random, int feeds)
    {
        var cheatsOnOpen = random.In(0.15);
        return new()
        {
            CheatOnOpen = cheatsOnOpen,
            NotifyAtOnce = random.In(0.15),
            KeepTradeHistory = random.In(0.15),
            Broker = new()
            {
                Cash = random.Pick(500.0, 5_000, 20_000, 1_000_000),
                CheckSubmission = random.In(0.7),
                CheatOnOpen = cheatsOnOpen && random.In(0.8),
                CheatOnClose = random.In(0.15),
                ShortCash = random.In(0.8),
                InterestInProfitLoss = random.In(0.8),
                Slippage = random.In(0.4) ? DrawSlippage(random) : Slippage.None,
                Filler = random.In(0.3) ? DrawFiller(random) : null,
                Commission = DrawScheme(random),
                CommissionByFeed = Enumerable.Range(0, feeds).Where(_ => random.In(0.4))
                    .ToDictionary(feed => $"feed{feed}", _ => DrawScheme(random), StringComparer.Ordinal),
            },
        };
    }

    static Slippage DrawSlippage(Random random) => new()
    {
        Percent = random.In(0.6) ? random.Between(0, 0.01) : 0,
        Points = random.In(0.6) ? random.Between(0, 0.5) : 0,
        AtOpen = random.In(0.6),
        CapAtBar = random.In(0.6),
        CapAtLimit = random.In(0.6),
        BeyondBar = random.In(0.2),
    };

    static VolumeFiller DrawFiller(Random random) => random.Next(3) switch
    {
        0 => new FixedSizeFiller(random.Pick(0.0, 3, 10)),
        1 => new BarPercentFiller(random.Between(1, 60)),
        _ => new BarPointFiller(random.Pick(0.0, 0.05, 0.5), random.Between(20, 100)),
    };

    static CommissionScheme DrawScheme(Random random)
    {
        var interest = random.In(0.3) ? random.Between(0.01, 0.5) : 0;
        var (onLong, leverage) = (random.In(0.4), random.Pick(1.0, 1, 1, 2, 10));
        return random.Next(4) switch
        {
            0 => new() { Leverage = leverage, Interest = interest, InterestOnLong = onLong },
            1 => CommissionScheme.Percentage(random.Between(0, 0.01)) with
            {
                Leverage = leverage, Interest = interest, InterestOnLong = onLong,
            },
            2 => new() { Commission = random.Between(0, 2), Type = CommissionType.Fixed, Leverage = leverage },
            _ => CommissionScheme.Futures(random.Between(0, 2), random.Between(5, 100), random.Pick(1.0, 2, 10)) with
            {
                AutoMargin = random.Pick(0.0, 0, 0, -1, 0.2), Leverage = leverage, Interest = interest, InterestOnLong = onLong,
            },
        };
    }
}
