namespace Bifrost.Engine.Analyzers;

/// <summary>The result of <see cref="TradeAnalyzer"/> under the reference engine's names and with its gaps.</summary>
static class TradeExport
{
    /// <summary>What the reference engine's shortest length is where there is no trade.</summary>
    const long NoLength = long.MaxValue;

    public static ResultMap Of(TradeAnalyzer trades)
    {
        var map = new ResultMap { ["total"] = Totals(trades) };
        if (trades.Closed == 0) return map;

        map["streak"] = new ResultMap { ["won"] = Of(trades.WinningStreak), ["lost"] = Of(trades.LosingStreak) };
        map["pnl"] = new ResultMap
        {
            ["gross"] = new ResultMap { ["total"] = trades.GrossProfit, ["average"] = trades.GrossProfit / trades.Closed },
            ["net"] = new ResultMap { ["total"] = trades.AllTrades.Profit.Total, ["average"] = trades.AllTrades.Profit.Average },
        };
        map["won"] = Outcome(trades.AllTrades.Won, trades.AllTrades.Won.Highest);
        map["lost"] = Outcome(trades.AllTrades.Lost, trades.AllTrades.Lost.Lowest);
        map["long"] = Direction(trades.LongTrades);
        map["short"] = Direction(trades.ShortTrades);
        map["len"] = Lengths(trades);
        return map;
    }

    static ResultMap Totals(TradeAnalyzer trades)
    {
        var map = new ResultMap { ["total"] = trades.Total };
        if (trades.Total > 0) map["open"] = trades.Open;
        if (trades.Closed > 0) map["closed"] = trades.Closed;
        return map;
    }

    static ResultMap Of(Streak streak) => new() { ["current"] = streak.Current, ["longest"] = streak.Longest };

    static ResultMap Outcome(ProfitTally tally, double most) => new() { ["total"] = tally.Count, ["pnl"] = Profit(tally, most) };

    static ResultMap Profit(ProfitTally tally, double most) =>
        new() { ["total"] = tally.Total, ["average"] = tally.Average, ["max"] = most };

    static ResultMap Direction(TradeTally tally) => new()
    {
        ["total"] = tally.Profit.Count,
        ["pnl"] = new ResultMap
        {
            ["total"] = tally.Profit.Total,
            ["average"] = tally.Profit.Average,
            ["won"] = Profit(tally.Won, tally.Won.Highest),
            ["lost"] = Profit(tally.Lost, tally.Lost.Lowest),
        },
        ["won"] = tally.Won.Count,
        ["lost"] = tally.Lost.Count,
    };

    static ResultMap Lengths(TradeAnalyzer trades)
    {
        var map = Length(trades.AllTrades.Length, trades.AllTrades.Length.ShortestSinceZero);
        map["won"] = WithoutGap(trades.AllTrades.LengthWon);
        map["lost"] = WithoutGap(trades.AllTrades.LengthLost);
        map["long"] = Direction(trades.LongTrades.Length, trades.LongTrades);
        map["short"] = Direction(trades.ShortTrades.Length, trades.ShortTrades);
        return map;
    }

    static ResultMap Direction(LengthTally length, TradeTally tally)
    {
        var map = Length(length, length.ShortestAboveZero);
        map["won"] = Length(tally.LengthWon, tally.LengthWon.ShortestAboveZero);
        map["lost"] = Length(tally.LengthLost, tally.LengthLost.ShortestAboveZero);
        return map;
    }

    static ResultMap Length(LengthTally tally, int? shortest) => new()
    {
        ["total"] = tally.Total, ["average"] = tally.Average, ["max"] = tally.Longest, ["min"] = shortest ?? NoLength,
    };

    /// <summary>Of trades won and lost the shortest is left out where there is none.</summary>
    static ResultMap WithoutGap(LengthTally tally)
    {
        var map = Length(tally, tally.ShortestAboveZero);
        if (tally.ShortestAboveZero is null) map.Remove("min");
        return map;
    }
}
