using Bifrost.Engine.Broker;

namespace Bifrost.Engine.Analyzers;

/// <summary>Closed trades of one kind, summed up.</summary>
public sealed class TradeTally
{
    /// <summary>Net profits, in money.</summary>
    public ProfitTally Profit { get; } = new();

    public ProfitTally Won { get; } = new();

    public ProfitTally Lost { get; } = new();

    /// <summary>How long the trades lasted, in bars.</summary>
    public LengthTally Length { get; } = new();

    public LengthTally LengthWon { get; } = new();

    public LengthTally LengthLost { get; } = new();

    internal void Add(Trade trade, bool isWon)
    {
        Profit.Add(trade.NetProfitLoss);
        (isWon ? Won : Lost).Add(trade.NetProfitLoss);
        Length.Add(trade.Bars);
        (isWon ? LengthWon : LengthLost).Add(trade.Bars);
    }
}

/// <summary>Net profits, in money.</summary>
public sealed class ProfitTally
{
    public int Count { get; private set; }

    public double Total { get; private set; }

    /// <summary>0 without trades.</summary>
    public double Average => Total / Math.Max(Count, 1);

    /// <summary>The highest; 0 when none is above it.</summary>
    public double Highest { get; private set; }

    /// <summary>The lowest; 0 when none is below it.</summary>
    public double Lowest { get; private set; }

    internal void Add(double profit)
    {
        Count++;
        Total += profit;
        Highest = Math.Max(Highest, profit);
        Lowest = Math.Min(Lowest, profit);
    }
}

/// <summary>Lengths of trades, in bars.</summary>
public sealed class LengthTally
{
    public int Count { get; private set; }

    public int Total { get; private set; }

    /// <summary>0 without trades.</summary>
    public double Average => (double)Total / Math.Max(Count, 1);

    /// <summary>0 without trades.</summary>
    public int Longest { get; private set; }

    /// <summary>Null without trades.</summary>
    public int? Shortest { get; private set; }

    /// <summary>The shortest above 0; null without one.</summary>
    public int? ShortestAboveZero { get; private set; }

    /// <summary>The shortest, but 0 is forgotten when another trade follows, as in the reference engine.</summary>
    internal int? ShortestSinceZero { get; private set; }

    internal void Add(int bars)
    {
        Count++;
        Total += bars;
        Longest = Math.Max(Longest, bars);
        Shortest = Math.Min(Shortest ?? bars, bars);
        if (bars > 0) ShortestAboveZero = Math.Min(ShortestAboveZero ?? bars, bars);
        ShortestSinceZero = ShortestSinceZero is null or 0 ? bars : Math.Min(ShortestSinceZero.Value, bars);
    }
}
