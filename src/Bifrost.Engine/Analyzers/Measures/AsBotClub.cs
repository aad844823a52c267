using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Analyzers;

/// <summary>
/// Figures as the bot club's compute engine prints them: percent, money, and everything rounded to two places. Its Sharpe ratio takes
/// bars for days; a trade of exactly 0 counts neither as won nor as lost, but as a trade.
/// </summary>
public sealed record AsBotClub
{
    const double BarsPerYear = 252;

    /// <summary>In percent.</summary>
    public required double TotalReturn { get; init; }

    /// <summary>Mean over sample deviation of the bars' returns × √252; 0 without deviation.</summary>
    public required double Sharpe { get; init; }

    /// <summary>In percent, above 0.</summary>
    public required double MaxDrawdown { get; init; }

    /// <summary>In percent of all trades.</summary>
    public required double WinRate { get; init; }

    public required int Trades { get; init; }

    public required int Won { get; init; }

    public required int Lost { get; init; }

    /// <summary>0 where nothing was lost.</summary>
    public required double ProfitFactor { get; init; }

    public required double AverageWin { get; init; }

    /// <summary>Below 0.</summary>
    public required double AverageLoss { get; init; }

    public required double InitialCapital { get; init; }

    public required double FinalEquity { get; init; }

    /// <param name="equity">At the end of each bar, the capital to start with first.</param>
    /// <param name="profits">Of each trade, in money.</param>
    /// <exception cref="ArgumentException">There is no equity.</exception>
    public static AsBotClub Of(ReadOnlySpan<double> equity, IReadOnlyList<double> profits)
    {
        if (equity.IsEmpty) throw new ArgumentException("Without equity there are no figures.", nameof(equity));
        double[] won = [.. profits.Where(profit => profit > 0)], lost = [.. profits.Where(profit => profit < 0)];
        return new()
        {
            TotalReturn = Rounded(Growth.Simple(equity[0], equity[^1]) * 100),
            Sharpe = Rounded(SharpeOf(equity)),
            MaxDrawdown = Rounded(DrawdownFigures.Of(equity, equity[0]).Depth * 100),
            WinRate = Rounded(profits.Count == 0 ? 0 : 100.0 * won.Length / profits.Count),
            Trades = profits.Count,
            Won = won.Length,
            Lost = lost.Length,
            ProfitFactor = Rounded(lost.Length == 0 ? 0 : ExactSum.Of(won) / Math.Abs(ExactSum.Of(lost))),
            AverageWin = Rounded(won.Length == 0 ? 0 : Moments.Mean(won)),
            AverageLoss = Rounded(lost.Length == 0 ? 0 : Moments.Mean(lost)),
            InitialCapital = Rounded(equity[0]),
            FinalEquity = Rounded(equity[^1]),
        };
    }

    static double SharpeOf(ReadOnlySpan<double> equity)
    {
        var returns = new double[equity.Length - 1];
        for (var i = 0; i < returns.Length; i++) returns[i] = Growth.Simple(equity[i], equity[i + 1]);
        var sharpe = Ratios.Sharpe(returns, BarsPerYear);
        return double.IsNaN(sharpe) ? 0 : sharpe;
    }

    static double Rounded(double value) => Math.Round(value, 2);
}
