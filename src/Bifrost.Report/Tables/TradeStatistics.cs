using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Statistics;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>What the closed trades say, net of commission. The formulas are the engine's.</summary>
sealed class TradeStatistics(IReadOnlyList<TradeFacts> trades)
{
    readonly TradeFacts[] _closed = [.. trades.Where(trade => trade.Closed)];
    readonly TradeFigures _figures = TradeFigures.Of([.. trades.Where(trade => trade.Closed).Select(trade => trade.Profit)]);

    int Open => trades.Count - _closed.Length;

    public Figure Count => new(
        "Trades", _figures.Closed, FigureUnit.Count, "Closed trades: from the first fill to the fill that makes the position flat.",
        Open > 0 ? $"and {Open} open" : null);

    public Figure WinRate => new(
        "Win rate", _figures.WinRate, FigureUnit.Percent,
        "Closed trades that did not lose, over all closed trades: one that nets exactly 0 counts as won.",
        _figures.Closed > 0 ? $"{_figures.Won} won, {_figures.Lost} lost" : null);

    public Figure ProfitFactor => new(
        "Profit factor", _figures.Lost > 0 ? _figures.ProfitFactor : double.NaN, FigureUnit.Ratio,
        "Sum of net profits over sum of net losses of closed trades; a dash when no trade lost.",
        _figures is { Lost: 0, Won: > 0 } ? "no losing trade" : null);

    public Figure Expectancy => new(
        "Mean per trade", _figures.AverageProfit, FigureUnit.Money, "Mean net profit of a closed trade.", Tinted: true);

    public Figure MeanReturn => new(
        "Mean trade return", Mean(_closed.Select(trade => trade.Return)), FigureUnit.Percent,
        "Mean of net profit over the money the entry moved.", Tinted: true);

    public Figure MeanWin => new(
        "Mean win", _figures.AverageWin, FigureUnit.Money, "Mean net profit of winning trades.", Tinted: true);

    public Figure MeanLoss => new(
        "Mean loss", _figures.AverageLoss, FigureUnit.Money, "Mean net loss of losing trades.", Tinted: true);

    public Figure Largest => new("Best trade", _figures.Best, FigureUnit.Money, "Highest net profit of one trade.", Tinted: true);

    public Figure Smallest => new("Worst trade", _figures.Worst, FigureUnit.Money, "Lowest net profit of one trade.", Tinted: true);

    public Figure MeanBars => new(
        "Mean bars held", Mean(_closed.Select(trade => (double)trade.Bars)), FigureUnit.Ratio, "Bars from entry to exit.");

    public Figure Commission => new(
        "Commission", ExactSum.Of([.. trades.Select(trade => trade.Commission)]), FigureUnit.Money,
        "Paid on all trades, those still open included.");

    public IEnumerable<double> Returns => _closed.Select(trade => trade.Return);

    public IEnumerable<double> Bars => _closed.Select(trade => (double)trade.Bars);

    static double Mean(IEnumerable<double> values) => Moments.Mean([.. values.Where(double.IsFinite)]);
}
