using Bifrost.Engine.Broker;

namespace Bifrost.Engine.Analyzers;

/// <summary>The system quality number of the closed trades, the reference engine's SQN; see <see cref="Ratios.SystemQuality"/>.</summary>
public sealed class SystemQuality : Analyzer
{
    readonly List<double> _profits = [];

    /// <summary>0 with fewer than two trades, NaN when all made the same.</summary>
    public double Number => Ratios.SystemQuality([.. _profits]);

    /// <summary>Closed trades.</summary>
    public int Trades => _profits.Count;

    public override IReadOnlyDictionary<string, object?> ToDictionary() =>
        new ResultMap { ["sqn"] = ResultMap.Number(Number), ["trades"] = Trades };

    protected internal override void OnTrade(Trade trade)
    {
        if (trade.Status == TradeStatus.Closed) _profits.Add(trade.NetProfitLoss);
    }
}
