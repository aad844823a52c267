using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Running;

/// <summary>What a summary is reckoned from.</summary>
readonly ref struct RunOutcome
{
    public required Schedule Schedule { get; init; }

    /// <summary>The first cycle that counts: those before it only warmed indicators up.</summary>
    public required int First { get; init; }

    public required double InitialValue { get; init; }

    public required double FinalValue { get; init; }

    public required double FinalCash { get; init; }

    /// <summary>Of the first feed, those that count.</summary>
    public required ReadOnlySpan<double> Closes { get; init; }

    /// <summary>Of the account, one a cycle.</summary>
    public required ReadOnlySpan<double> Values { get; init; }

    /// <summary>The net profit of each closed trade, in the order of opening.</summary>
    public required ReadOnlySpan<double> Profits { get; init; }

    public required int OpenTrades { get; init; }

    /// <summary>See <see cref="TimeInMarket"/>.</summary>
    public required double Exposure { get; init; }

    /// <summary>See <see cref="Turnover.Traded"/>.</summary>
    public required double Traded { get; init; }

    public required double Commission { get; init; }

    public required int Orders { get; init; }

    public required int Fills { get; init; }

    public static RunOutcome Of(BacktestResult result) => new()
    {
        Schedule = result.Schedule,
        First = result.FirstCycle,
        InitialValue = result.Broker.Options.Cash,
        FinalValue = result.FinalValue,
        FinalCash = result.FinalCash,
        Closes = result.Feeds[0].Bars.Close[FirstBar(result)..],
        Values = result.Value,
        Profits = result.Trades.Where(trade => trade.Status == TradeStatus.Closed).Select(trade => trade.NetProfitLoss).ToArray(),
        OpenTrades = result.Trades.Count(trade => trade.IsOpen),
        Exposure = TimeInMarket.Of(result.Fills, result.Schedule.Cycles, result.FirstCycle),
        Traded = Turnover.Traded(result.Fills, feed => result.Broker.Commission(result.Feeds[feed])),
        Commission = ExactSum.Of([.. result.Fills.Select(fill => fill.Commission)]),
        Orders = result.Orders.Count,
        Fills = result.Fills.Count,
    };

    /// <summary>The first bar of the first feed that counts.</summary>
    static int FirstBar(BacktestResult result)
    {
        if (result.FirstCycle == 0) return 0;
        var times = result.Feeds[0].Bars.Time;
        var (bar, first) = (0, result.FirstCycle < result.Schedule.Cycles ? result.Schedule.TimeAt(result.FirstCycle) : long.MaxValue);
        while (bar < times.Length && times[bar] < first) bar++;
        return bar;
    }
}
