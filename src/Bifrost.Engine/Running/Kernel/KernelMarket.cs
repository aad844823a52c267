using System.Numerics;
using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Running;

/// <summary>The bars and the broker's terms, and what follows from them for every set of parameters.</summary>
sealed class KernelMarket
{
    readonly BarSeries _series;

    // The last bar of each session; null when every bar is one.
    readonly int[]? _sessionEnds;
    readonly int _periodsPerYear;

    public KernelMarket(BarSeries series, BrokerOptions options)
    {
        (_series, Options) = (series, options);
        var bars = series.Bars;
        (Times, Open, High, Low, Close) =
            (bars.Times, bars.Opens.Values, bars.Highs.Values, bars.Lows.Values, bars.Closes.Values);
        Scheme = options.CommissionByFeed.GetValueOrDefault(series.Name, options.Commission).Validated();

        double[] indices = [.. Enumerable.Range(0, Bars).Select(bar => (double)bar)];
        var sessions = SessionReturns.Of(Times, indices, 1, series.Session);
        _periodsPerYear = sessions.PerYear();
        _sessionEnds = sessions.Values.Count == Bars ? null : [.. sessions.Values.Select(bar => (int)bar)];
    }

    public BrokerOptions Options { get; }

    public CommissionScheme Scheme { get; }

    public int Bars => Times.Length;

    public long[] Times { get; }

    public double[] Open { get; }

    public double[] High { get; }

    public double[] Low { get; }

    public double[] Close { get; }

    public long Elapsed => Bars == 0 ? 0 : Times[^1] - Times[0];

    public Bar BarAt(int bar) => _series.Bars[bar];

    /// <summary>The returns of <see cref="SessionReturns"/>, worked out in the buffer.</summary>
    public ReadOnlySpan<double> ReturnsOf(ReadOnlySpan<double> values, Span<double> buffer, out int periodsPerYear)
    {
        periodsPerYear = _periodsPerYear;
        if (!AreAllAboveZero(values) || !(Options.Cash > 0))
        {
            var sessions = SessionReturns.Of(Times, values, Options.Cash, _series.Session);
            periodsPerYear = sessions.PerYear();
            return sessions.Returns;
        }

        if (values.IsEmpty) return default;
        if (_sessionEnds is null)
        {
            Simple(values, buffer);
            return buffer;
        }

        for (var i = 0; i < _sessionEnds.Length; i++)
            buffer[i] = Growth.Simple(i == 0 ? Options.Cash : values[_sessionEnds[i - 1]], values[_sessionEnds[i]]);
        return buffer[.._sessionEnds.Length];
    }

    public RunSummary SummaryOf(in KernelFigures figures) => new()
    {
        Bars = Bars,
        Start = Bars == 0 ? 0 : Times[0],
        End = Bars == 0 ? 0 : Times[^1],
        InitialValue = Options.Cash,
        FinalValue = figures.FinalValue,
        FinalCash = figures.FinalCash,
        Drawdown = figures.Drawdown,
        PeriodsPerYear = figures.PeriodsPerYear,
        Volatility = figures.Volatility,
        Sharpe = figures.Sharpe,
        Sortino = figures.Sortino,
        Trades = figures.Trades,
        OpenTrades = figures.OpenTrades,
        Exposure = figures.Exposure,
        Turnover = figures.Turnover,
        Orders = figures.Orders,
        Fills = figures.Fills,
        Commission = figures.Commission,
        BuyAndHoldReturn = Bars == 0 ? double.NaN : Growth.Simple(Close[0], Close[^1]),
    };

    void Simple(ReadOnlySpan<double> values, Span<double> returns)
    {
        returns[0] = Growth.Simple(Options.Cash, values[0]);
        var i = 1;
        for (; i <= values.Length - Vector<double>.Count; i += Vector<double>.Count)
            ((new Vector<double>(values[i..]) / new Vector<double>(values[(i - 1)..])) - Vector<double>.One).CopyTo(returns[i..]);
        for (; i < values.Length; i++) returns[i] = Growth.Simple(values[i - 1], values[i]);
    }

    static bool AreAllAboveZero(ReadOnlySpan<double> values)
    {
        var (i, wrong) = (0, Vector<long>.Zero);
        var most = new Vector<double>(double.MaxValue);
        for (; i <= values.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var some = new Vector<double>(values[i..]);
            wrong |= ~(Vector.GreaterThan(some, Vector<double>.Zero) & Vector.LessThanOrEqual(some, most));
        }

        for (; i < values.Length; i++)
        {
            if (!(values[i] > 0 && double.IsFinite(values[i]))) return false;
        }

        return wrong == Vector<long>.Zero;
    }
}
