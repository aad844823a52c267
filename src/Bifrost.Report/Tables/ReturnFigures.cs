using Bifrost.Report.Facts;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>What a run's value says: growth, risk and their ratio.</summary>
sealed class ReturnFigures
{
    const double DaysPerYear = 365.2425;

    readonly double _start, _end, _deepest, _heldDeepest;
    readonly double[] _returns;
    readonly int _perYear;
    readonly Sessions _sessions;
    readonly Sessions? _benchmark;
    readonly double _timeInMarket;

    public ReturnFigures(RunFacts run, Sessions sessions, Sessions? benchmark, double[] drawdown)
    {
        (_sessions, _benchmark) = (sessions, benchmark);
        (_start, _end) = (sessions.Start, sessions.Values is [.., var last] ? last : double.NaN);
        _returns = [.. sessions.Returns().Where(double.IsFinite)];
        Mean = _returns.Length == 0 ? double.NaN : _returns.Average();
        Deviation = _returns.Length < 2
            ? double.NaN
            : Math.Sqrt(_returns.Sum(r => (r - Mean) * (r - Mean)) / (_returns.Length - 1));
        _perYear = sessions.PerYear();
        _deepest = Lowest(drawdown);
        _heldDeepest = benchmark is null ? double.NaN : Lowest(Drawdowns.Curve(benchmark.Values, benchmark.Start));
        _timeInMarket = InMarket(run);
    }

    public Figure Final => new(
        "Final value", _end, FigureUnit.Money, "Cash and open positions at the close of the last bar.",
        $"from {_start:N0}");

    public Figure Total => new(
        "Total return", Sessions.Change(_start, _end), FigureUnit.Percent, "Final value over starting cash, less one.",
        BenchmarkDetail(BenchmarkTotal), Tinted: true);

    public Figure Cagr => new(
        "CAGR", CagrOf(_sessions), FigureUnit.Percent,
        "Compound annual growth: (final / start) ^ (365.2425 / calendar days) − 1, by elapsed time, not by the number of bars.",
        _benchmark is { } held ? BenchmarkDetail(CagrOf(held)) : null, Tinted: true);

    public Figure Volatility => new(
        "Volatility", Deviation * Math.Sqrt(_perYear), FigureUnit.Percent,
        $"Sample deviation of session returns × √{_perYear}.");

    public Figure Sharpe => new(
        "Sharpe ratio", Ratio(Mean, Deviation), FigureUnit.Ratio,
        $"Arithmetic mean of session returns over their sample deviation (n − 1), × √{_perYear}; risk-free rate 0.",
        $"√{_perYear}, risk-free 0 %");

    public Figure Sortino => new(
        "Sortino ratio", Ratio(Mean, Downside), FigureUnit.Ratio,
        $"Mean session return over the root mean square of the negative ones, all sessions counted, × √{_perYear}; target 0.");

    public Figure MaxDrawdown => new(
        "Max drawdown", _deepest, FigureUnit.Percent, "Deepest fall from the highest value so far, at bar closes.",
        BenchmarkDetail(_heldDeepest), Tinted: true);

    public Figure Calmar => new(
        "Calmar ratio", _deepest < 0 ? CagrOf(_sessions) / -_deepest : double.NaN, FigureUnit.Ratio,
        "CAGR over the size of the deepest drawdown of the whole run.");

    public Figure Best => new(
        "Best session", Extreme(Math.Max), FigureUnit.Percent, "Highest return of one calendar day with a bar.", Tinted: true);

    public Figure Worst => new(
        "Worst session", Extreme(Math.Min), FigureUnit.Percent, "Lowest return of one calendar day with a bar.", Tinted: true);

    public Figure Rising => new(
        "Rising sessions", _returns.Length == 0 ? double.NaN : (double)_returns.Count(r => r > 0) / _returns.Length,
        FigureUnit.Percent, "Share of sessions with a return above zero.");

    public Figure TimeInMarket => new(
        "Time in market", _timeInMarket, FigureUnit.Percent, "Share of bars at whose close value and cash differ.");

    public IReadOnlyList<double> Returns => _returns;

    double BenchmarkTotal => _benchmark is { Values: [.., var last] } held ? Sessions.Change(held.Start, last) : double.NaN;

    double Mean { get; }

    double Deviation { get; }

    double Downside => _returns.Length == 0
        ? double.NaN
        : Math.Sqrt(_returns.Sum(r => r < 0 ? r * r : 0) / _returns.Length);

    double Ratio(double mean, double risk) => risk > 0 ? mean / risk * Math.Sqrt(_perYear) : double.NaN;

    double Extreme(Func<double, double, double> pick) => _returns.Length == 0 ? double.NaN : _returns.Aggregate(pick);

    static double CagrOf(Sessions sessions) =>
        sessions is { Span: > 0, Values: [.., > 0 and var last], Start: > 0 }
            ? Math.Pow(last / sessions.Start, DaysPerYear / sessions.Span) - 1
            : double.NaN;

    static string? BenchmarkDetail(double value) =>
        double.IsFinite(value) ? $"buy & hold {value:+0.0 %;−0.0 %;0.0 %}" : null;

    static double Lowest(double[] drawdown) => drawdown.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Min();

    static double InMarket(RunFacts run)
    {
        int invested = run.Value.Zip(run.Cash).Count(bar => bar.First != bar.Second);
        return run.Value.Length == 0 ? double.NaN : (double)invested / run.Value.Length;
    }
}
