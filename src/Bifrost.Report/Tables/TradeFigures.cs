using Bifrost.Report.Facts;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>What the closed trades say. Net of commission; a trade that nets zero is neither won nor lost.</summary>
sealed class TradeFigures(IReadOnlyList<TradeFacts> trades)
{
    readonly TradeFacts[] _closed = [.. trades.Where(trade => trade.Closed)];
    readonly double[] _won = [.. trades.Where(trade => trade.Closed && trade.Profit > 0).Select(trade => trade.Profit)];
    readonly double[] _lost = [.. trades.Where(trade => trade.Closed && trade.Profit < 0).Select(trade => trade.Profit)];

    int Open => trades.Count - _closed.Length;

    public Figure Count => new(
        "Trades", _closed.Length, FigureUnit.Count, "Closed trades: from the first fill to the fill that makes the position flat.",
        Open > 0 ? $"and {Open} open" : null);

    public Figure WinRate => new(
        "Win rate", Share(_won.Length), FigureUnit.Percent, "Closed trades with a net profit, over all closed trades.",
        _closed.Length > 0 ? $"{_won.Length} won, {_lost.Length} lost" : null);

    public Figure ProfitFactor => new(
        "Profit factor", _lost.Length > 0 ? _won.Sum() / -_lost.Sum() : double.NaN, FigureUnit.Ratio,
        "Sum of net profits over sum of net losses of closed trades; a dash when no trade lost.",
        _lost.Length == 0 && _won.Length > 0 ? "no losing trade" : null);

    public Figure Expectancy => new(
        "Mean per trade", Mean(_closed.Select(trade => trade.Profit)), FigureUnit.Money, "Mean net profit of a closed trade.",
        Tinted: true);

    public Figure MeanReturn => new(
        "Mean trade return", Mean(_closed.Select(trade => trade.Return)), FigureUnit.Percent,
        "Mean of net profit over the money the entry moved.", Tinted: true);

    public Figure MeanWin => new("Mean win", Mean(_won), FigureUnit.Money, "Mean net profit of winning trades.", Tinted: true);

    public Figure MeanLoss => new("Mean loss", Mean(_lost), FigureUnit.Money, "Mean net loss of losing trades.", Tinted: true);

    public Figure Largest => new(
        "Best trade", _closed.Select(trade => trade.Profit).DefaultIfEmpty(double.NaN).Max(), FigureUnit.Money,
        "Highest net profit of one trade.", Tinted: true);

    public Figure Smallest => new(
        "Worst trade", _closed.Select(trade => trade.Profit).DefaultIfEmpty(double.NaN).Min(), FigureUnit.Money,
        "Lowest net profit of one trade.", Tinted: true);

    public Figure MeanBars => new(
        "Mean bars held", Mean(_closed.Select(trade => (double)trade.Bars)), FigureUnit.Ratio, "Bars from entry to exit.");

    public Figure Commission => new(
        "Commission", trades.Sum(trade => trade.Commission), FigureUnit.Money, "Paid on all trades, those still open included.");

    public IEnumerable<double> Returns => _closed.Select(trade => trade.Return);

    public IEnumerable<double> Bars => _closed.Select(trade => (double)trade.Bars);

    double Share(int count) => _closed.Length == 0 ? double.NaN : (double)count / _closed.Length;

    static double Mean(IEnumerable<double> values) => values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
}
