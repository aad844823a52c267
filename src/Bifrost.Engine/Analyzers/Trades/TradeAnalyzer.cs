using Bifrost.Engine.Broker;

namespace Bifrost.Engine.Analyzers;

/// <summary>
/// Counts trades and sums up the closed ones: profit, streaks, how long they lasted; of all, of those won and lost, long and
/// short. A trade whose net profit is exactly 0 counts as won.
/// </summary>
public sealed class TradeAnalyzer : Analyzer
{
    /// <summary>Trades that opened.</summary>
    public int Total { get; private set; }

    public int Closed { get; private set; }

    public int Open => Total - Closed;

    public Streak WinningStreak { get; } = new();

    public Streak LosingStreak { get; } = new();

    /// <summary>The profit of the closed trades before commission, in money.</summary>
    public double GrossProfit { get; private set; }

    public TradeTally AllTrades { get; } = new();

    public TradeTally LongTrades { get; } = new();

    public TradeTally ShortTrades { get; } = new();

    public override IReadOnlyDictionary<string, object?> ToDictionary() => TradeExport.Of(this);

    protected internal override void OnTrade(Trade trade)
    {
        if (trade.JustOpened) Total++;
        else if (trade.Status == TradeStatus.Closed) Add(trade);
    }

    void Add(Trade trade)
    {
        Closed++;
        var isWon = trade.NetProfitLoss >= 0;
        WinningStreak.Add(isWon);
        LosingStreak.Add(!isWon);
        GrossProfit += trade.ProfitLoss;
        AllTrades.Add(trade, isWon);
        (trade.IsLong ? LongTrades : ShortTrades).Add(trade, isWon);
    }
}

/// <summary>How often something happened in a row.</summary>
public sealed class Streak
{
    /// <summary>Up to the last trade; 0 when that broke it.</summary>
    public int Current { get; private set; }

    public int Longest { get; private set; }

    internal void Add(bool goesOn)
    {
        Current = goesOn ? Current + 1 : 0;
        Longest = Math.Max(Longest, Current);
    }
}
