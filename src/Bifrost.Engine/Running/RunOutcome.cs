using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Running;

/// <summary>What a summary is reckoned from.</summary>
readonly ref struct RunOutcome
{
    public required Schedule Schedule { get; init; }

    public required double InitialValue { get; init; }

    public required double FinalValue { get; init; }

    public required double FinalCash { get; init; }

    /// <summary>Of the first feed.</summary>
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
        InitialValue = result.Broker.Options.Cash,
        FinalValue = result.FinalValue,
        FinalCash = result.FinalCash,
        Closes = result.Feeds[0].Bars.Close,
        Values = result.Value,
        Profits = result.Trades.Where(trade => trade.Status == TradeStatus.Closed).Select(trade => trade.NetProfitLoss).ToArray(),
        OpenTrades = result.Trades.Count(trade => trade.IsOpen),
        Exposure = TimeInMarket.Of(result.Fills, result.Schedule.Cycles),
        Traded = Turnover.Traded(result.Fills, feed => result.Broker.Commission(result.Feeds[feed])),
        Commission = ExactSum.Of([.. result.Fills.Select(fill => fill.Commission)]),
        Orders = result.Orders.Count,
        Fills = result.Fills.Count,
    };
}
