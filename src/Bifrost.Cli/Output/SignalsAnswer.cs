using Bifrost.Engine.Data;
using Bifrost.Engine.Scanning;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;

namespace Bifrost.Cli.Output;

/// <summary>What a backtest of signals answers in JSON. Days are ISO 8601; fractions unless a name ends in percent.</summary>
/// <param name="Figures">On the daily equity, by name in snake_case.</param>
/// <param name="PerTrade">The original platform's table, in percent and money.</param>
/// <param name="Curve">Day by day; only when asked for.</param>
/// <param name="Warnings">What a careful person would ask about the settings and the result.</param>
sealed record SignalsAnswer(
    IReadOnlyDictionary<string, string> Parameters, int Signals, double Capital, double FinalValue,
    IReadOnlyDictionary<string, double> Figures, PerTradeTable PerTrade, IReadOnlyList<SignalTradeAnswer> Trades,
    IReadOnlyList<SkippedAnswer> Skipped, IReadOnlyList<TradeGroupAnswer> ByInstrument, IReadOnlyList<TradeGroupAnswer> ByMonth,
    IReadOnlyList<TradeGroupAnswer> ByReason, CurveAnswer? Curve, IReadOnlyList<string> Warnings, string? Report, string? Csv)
{
    public static SignalsAnswer Of(SignalBacktestResult result, RunBrief summary, SignalOutputs outputs) => new(
        summary.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal),
        result.Trades.Count + result.Skipped.Count, result.Options.Capital, result.Summary.FinalValue, RunAnswer.FiguresOf(summary),
        result.PerTrade, [.. result.Trades.Select(SignalTradeAnswer.Of)], [.. result.Skipped.Select(SkippedAnswer.Of)],
        [.. result.ByInstrument.Select(TradeGroupAnswer.Of)], [.. result.ByMonth.Select(TradeGroupAnswer.Of)],
        [.. result.ByReason.Select(group => TradeGroupAnswer.Of(group) with { Name = Words.Of(group.MostCommonExit) })],
        outputs.WithValues ? CurveAnswer.Of(result.Curve) : null,
        summary.Warnings, outputs.Report, outputs.Csv);
}

/// <summary>What the original engine makes of the signals.</summary>
sealed record OriginalAnswer(string Form, OriginalTable Table, IReadOnlyList<SignalTradeAnswer> Trades)
{
    public static OriginalAnswer Of(OriginalForm form, OriginalResult result) =>
        new(Words.Of(form), result.Table, [.. result.Trades.Select(SignalTradeAnswer.Of)]);
}

/// <summary>A trade of a signal.</summary>
sealed record SignalTradeAnswer(
    string Symbol, string Direction, string SignalDate, string EntryDate, double EntryPrice, string ExitDate, double ExitPrice,
    string Reason, double Shares, double Cost, double Profit, double Commission, double NetProfit, double ReturnPercent, int Bars,
    double EquityBefore, double EquityAfter, double Volatility, double Atr, double Leverage, string? ShrunkBy)
{
    public static SignalTradeAnswer Of(SignalTrade trade) => new(
        trade.Symbol, Words.Of(trade.Direction), Times.Day(trade.Signal.Time), Times.Day(trade.EntryTime), trade.EntryPrice,
        Times.Day(trade.ExitTime), trade.ExitPrice, Words.Of(trade.Reason), trade.Shares, trade.Cost, trade.Profit, trade.Commission,
        trade.NetProfit, trade.ReturnPercent, trade.Bars, trade.EquityBefore, trade.EquityAfter, trade.Volatility, trade.Atr,
        trade.Leverage, trade.ShrunkBy is { } limit ? Words.Of(limit) : null);
}

/// <summary>A signal that was not traded.</summary>
sealed record SkippedAnswer(string Symbol, string Date, string Reason, string Why, double Wanted, double Allowed)
{
    public static SkippedAnswer Of(SkippedSignal skipped) => new(
        skipped.Signal.Symbol, Times.Day(skipped.Signal.Time), Words.Of(skipped.Reason), SignalFacts.Words(skipped), skipped.Wanted,
        skipped.Allowed);
}

/// <summary>Trades that have something in common.</summary>
sealed record TradeGroupAnswer(
    string Name, int Trades, double WinRate, double NetProfit, double AverageProfit, double Best, double Worst, double AverageReturn,
    double ReturnDeviation, double AverageBars, string MostCommonExit)
{
    public static TradeGroupAnswer Of(TradeGroup group) => new(
        group.Name, group.Figures.Closed, group.Figures.WinRate, group.Figures.NetProfit, group.Figures.AverageProfit,
        group.Figures.Best, group.Figures.Worst, group.AverageReturn, group.ReturnDeviation, group.AverageBars,
        Words.Of(group.MostCommonExit));
}

/// <summary>Columns of equal length, a value a day.</summary>
sealed record CurveAnswer(
    IReadOnlyList<string> Date, IReadOnlyList<double> Cash, IReadOnlyList<double> Equity, IReadOnlyList<double> Invested,
    IReadOnlyList<double> Leverage)
{
    public static CurveAnswer Of(SignalCurve curve) => new(
        [.. curve.Times.Select(Times.Day)], curve.Cash, curve.Equity, curve.Invested,
        [.. Enumerable.Range(0, curve.Times.Length).Select(curve.LeverageAt)]);
}

/// <summary>Where the result goes beside the screen.</summary>
/// <param name="Report">The file of the report; null for none.</param>
/// <param name="Csv">The folder of the tables; null for none.</param>
/// <param name="WithValues">The account day by day in the JSON.</param>
sealed record SignalOutputs(string? Report, string? Csv, bool WithValues);
