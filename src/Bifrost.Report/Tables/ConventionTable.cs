using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Statistics;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>Figures that other tools print otherwise, beside ours.</summary>
static class ConventionTable
{
    public static IReadOnlyList<ConventionRow> Of(RunColumns columns, ReturnFigures ours, TradeStatistics trades)
    {
        var sessions = columns.Sessions;
        if (sessions.Returns.Length < 2) return [];
        var quant = AsQuantStats.Of(sessions, columns.HeldSessions?.Returns);
        var information = columns.HeldSessions is { } held
            ? BenchmarkFigures.Of(sessions.Returns, held.Returns, sessions.PerYear()).InformationRatio
            : double.NaN;
        return
        [
            Row(ours.Cagr, AsBacktrader.AnnualReturn(sessions), quant.AnnualReturn,
                "Ours by elapsed time; the others call 252 sessions a year."),
            Row(ours.Sharpe, AsBacktrader.Sharpe(sessions), quant.Sharpe,
                "backtrader: calendar years against 1 %, population deviation, not annualised. QuantStats: √252 always."),
            Row(ours.Sortino, double.NaN, quant.Sortino, "QuantStats: √252 always."),
            Row(ours.Volatility, double.NaN, quant.Volatility, "QuantStats: √252 always."),
            Row(ours.MaxDrawdown, ours.MaxDrawdown.Value, -quant.Drawdown, "QuantStats sees the ends of sessions only."),
            Row(ours.Calmar, double.NaN, quant.Calmar, "Each with its own annual return; backtrader's is a rolling series."),
            new("Skewness", FigureUnit.Ratio, Moments.Skewness(sessions.Returns), double.NaN, quant.Skewness, "QuantStats: of a sample."),
            new("Kurtosis", FigureUnit.Ratio, Moments.Kurtosis(sessions.Returns), double.NaN, quant.Kurtosis,
                "Ours is raw (normal 3), QuantStats' of a sample, less 3 (normal 0)."),
            new("Information ratio", FigureUnit.Ratio, information, double.NaN, quant.InformationRatio, "QuantStats' is by session."),
            Row(trades.WinRate, trades.WinRate.Value, quant.WinRate, "QuantStats counts sessions, not trades."),
            Row(trades.ProfitFactor, double.NaN, quant.ProfitFactor, "QuantStats adds up sessions' returns, not trades' profits."),
            Row(ours.TimeInMarket, double.NaN, quant.Exposure, "QuantStats counts sessions with a return other than 0."),
        ];
    }

    static ConventionRow Row(Figure ours, double backtrader, double quantStats, string difference) =>
        new(ours.Label, ours.Unit, ours.Value, backtrader, quantStats, difference);
}
