using Bifrost.Engine.Broker;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Analyzers;

/// <summary>The net profits of closed trades summed up, in money.</summary>
public sealed record TradeFigures
{
    public int Closed { get; private init; }

    /// <summary>Trades that did not lose: one that nets exactly 0 counts as won, as in the reference engine.</summary>
    public int Won { get; private init; }

    public int Lost => Closed - Won;

    /// <summary>Won over closed; NaN without trades.</summary>
    public double WinRate => (double)Won / Closed;

    public double NetProfit => GrossProfit + GrossLoss;

    /// <summary>What the won trades made.</summary>
    public double GrossProfit { get; private init; }

    /// <summary>What the lost trades lost: 0 or negative.</summary>
    public double GrossLoss { get; private init; }

    /// <summary>Gross profit over gross loss; infinite when nothing was lost, NaN without trades or when nothing moved.</summary>
    public double ProfitFactor => GrossProfit / Math.Abs(GrossLoss);

    /// <summary>The mean net profit of a trade (expectancy); NaN without trades.</summary>
    public double AverageProfit => NetProfit / Closed;

    /// <summary>NaN without won trades.</summary>
    public double AverageWin => GrossProfit / Won;

    /// <summary>Negative; NaN without lost trades.</summary>
    public double AverageLoss => GrossLoss / Lost;

    /// <summary>The highest net profit of one trade; NaN without trades.</summary>
    public double Best { get; private init; }

    public double Worst { get; private init; }

    /// <summary>See <see cref="Ratios.SystemQuality"/>.</summary>
    public double SystemQuality { get; private init; }

    /// <param name="profits">The net profit of each closed trade, in the order of closing.</param>
    public static TradeFigures Of(params ReadOnlySpan<double> profits)
    {
        var (best, worst) = (double.NaN, double.NaN);
        foreach (var profit in profits)
        {
            if (!(profit <= best)) best = profit;
            if (!(profit >= worst)) worst = profit;
        }

        var side = new double[profits.Length];
        var won = Fill(side, profits, areLosses: false);
        var grossProfit = ExactSum.Of(side.AsSpan(0, won));
        var lost = Fill(side, profits, areLosses: true);
        return new()
        {
            Closed = profits.Length,
            Won = won,
            GrossProfit = grossProfit,
            GrossLoss = ExactSum.Of(side.AsSpan(0, lost)),
            Best = best,
            Worst = worst,
            SystemQuality = Ratios.SystemQuality(profits),
        };
    }

    public static TradeFigures Of(IEnumerable<Trade> trades) =>
        Of([.. trades.Where(trade => trade.Status == TradeStatus.Closed).Select(trade => trade.NetProfitLoss)]);

    /// <summary>Copies the losses, or what is no loss; returns how many.</summary>
    static int Fill(double[] side, ReadOnlySpan<double> profits, bool areLosses)
    {
        var count = 0;
        foreach (var profit in profits)
        {
            if (areLosses ? profit < 0 : profit >= 0) side[count++] = profit;
        }

        return count;
    }
}
