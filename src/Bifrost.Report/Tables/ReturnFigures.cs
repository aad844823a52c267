using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Statistics;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>What a run's value says: growth, risk and their ratio. The formulas are the engine's.</summary>
sealed class ReturnFigures(RunColumns columns)
{
    readonly double _start = columns.Sessions.Start;
    readonly double _end = columns.Sessions.Values is [.., var last] ? last : double.NaN;
    readonly double[] _returns = columns.Sessions.Returns;
    readonly int _perYear = columns.Sessions.PerYear();
    readonly double _depth = DrawdownFigures.Of(columns.Run.Value, columns.Run.StartCash).Depth;

    public Figure Final => new(
        "Final value", _end, FigureUnit.Money, "Cash and open positions at the close of the last bar.", $"from {_start:N0}");

    public Figure Total => new(
        "Total return", Growth.Simple(_start, _end), FigureUnit.Percent, "Final value over starting cash, less one.",
        Beside(Held(Growth.Simple)), Tinted: true);

    public Figure Cagr => new(
        "CAGR", Growth.Annual(_start, _end, columns.Elapsed), FigureUnit.Percent,
        "Compound annual growth: (final / start) ^ (365.2425 / calendar days) − 1, by elapsed time, not by the number of bars;"
            + " undefined below 30 days.",
        Beside(Held((from, to) => Growth.Annual(from, to, columns.Elapsed))), Tinted: true);

    public Figure Volatility => new(
        "Volatility", Moments.Deviation(_returns, isSample: true) * Math.Sqrt(_perYear), FigureUnit.Percent,
        $"Sample deviation of session returns × √{_perYear}.");

    public Figure Sharpe => new(
        "Sharpe ratio", Ratios.Sharpe(_returns, _perYear), FigureUnit.Ratio,
        $"Arithmetic mean of session returns over their sample deviation (n − 1), × √{_perYear}; risk-free rate 0.",
        $"√{_perYear}, risk-free 0 %");

    public Figure Sortino => new(
        "Sortino ratio", Ratios.Sortino(_returns, _perYear), FigureUnit.Ratio,
        $"Mean session return over the root mean square of the negative ones, all sessions counted, × √{_perYear}; target 0.");

    public Figure MaxDrawdown => new(
        "Max drawdown", _returns.Length == 0 ? double.NaN : -_depth, FigureUnit.Percent,
        "Deepest fall from the highest value so far, at bar closes.",
        columns.Held is { } held ? Beside(-DrawdownFigures.Of(held, _start).Depth) : null, Tinted: true);

    public Figure Calmar => new(
        "Calmar ratio", Ratios.Calmar(Cagr.Value, _depth), FigureUnit.Ratio,
        "CAGR over the size of the deepest drawdown of the whole run.");

    public Figure Best => new(
        "Best session", _returns.DefaultIfEmpty(double.NaN).Max(), FigureUnit.Percent, "Highest return of one calendar day with a bar.",
        Tinted: true);

    public Figure Worst => new(
        "Worst session", _returns.DefaultIfEmpty(double.NaN).Min(), FigureUnit.Percent, "Lowest return of one calendar day with a bar.",
        Tinted: true);

    public Figure Rising => new(
        "Rising sessions", (double)_returns.Count(value => value > 0) / _returns.Length, FigureUnit.Percent,
        "Share of sessions with a return above zero.");

    public Figure TimeInMarket => new(
        "Time in market", columns.Run.Exposure, FigureUnit.Percent, "Share of bars at whose close anything is held.");

    public Figure Turnover => new(
        "Turnover", Engine.Analyzers.Turnover.Annual(columns.Run.Traded, columns.Run.Value, columns.Elapsed), FigureUnit.Ratio,
        "How many times a year the account is turned over: half of what was bought and sold over its mean value, by elapsed time.");

    public IReadOnlyList<double> Returns => _returns;

    double Held(Func<double, double, double> growth) =>
        columns.HeldSessions is { Values: [.., var last] } held ? growth(held.Start, last) : double.NaN;

    static string? Beside(double value) => double.IsFinite(value) ? $"buy & hold {value:+0.0 %;−0.0 %;0.0 %}" : null;
}
