using System.Globalization;
using Bifrost.Cli.Output;
using Bifrost.Engine.Scanning;
using Bifrost.Report.Csv;

namespace Bifrost.Cli.Runs;

/// <summary>A backtest of signals as comma-separated tables in a folder: trades.csv, skipped.csv and equity.csv.</summary>
static class SignalCsv
{
    /// <exception cref="BadInputException">The folder cannot be written to.</exception>
    public static void Write(string folder, SignalBacktestResult result)
    {
        try
        {
            Directory.CreateDirectory(folder);
            WriteTable(Path.Combine(folder, "trades.csv"), Trades(result));
            WriteTable(Path.Combine(folder, "skipped.csv"), Skipped(result));
            WriteTable(Path.Combine(folder, "equity.csv"), Equity(result.Curve));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{folder} cannot be written to: {error.Message}");
        }
    }

    static void WriteTable(string file, IEnumerable<string[]> rows)
    {
        using var output = new StreamWriter(file) { NewLine = "\n" };
        foreach (var row in rows) CsvRow.Write(output, row);
    }

    static IEnumerable<string[]> Trades(SignalBacktestResult result) => result.Trades.Select(SignalTradeAnswer.Of).Select(trade => new[]
    {
        trade.Symbol, trade.Direction, trade.SignalDate, trade.EntryDate, CsvRow.Number(trade.EntryPrice), trade.ExitDate,
        CsvRow.Number(trade.ExitPrice), trade.Reason, CsvRow.Number(trade.Shares), CsvRow.Number(trade.Cost),
        CsvRow.Number(trade.Commission), CsvRow.Number(trade.NetProfit), CsvRow.Number(trade.ReturnPercent), Whole(trade.Bars),
        CsvRow.Number(trade.EquityAfter),
    }).Prepend([
        "symbol", "direction", "signal_date", "entry_date", "entry_price", "exit_date", "exit_price", "reason", "shares", "cost",
        "commission", "net_profit", "return_percent", "bars", "equity_after"]);

    static IEnumerable<string[]> Skipped(SignalBacktestResult result) => result.Skipped.Select(SkippedAnswer.Of).Select(skipped => new[]
    {
        skipped.Symbol, skipped.Date, skipped.Reason, skipped.Why, CsvRow.Number(skipped.Wanted), CsvRow.Number(skipped.Allowed),
    }).Prepend(["symbol", "date", "reason", "why", "wanted", "allowed"]);

    static IEnumerable<string[]> Equity(SignalCurve curve) => Enumerable.Range(0, curve.Times.Length).Select(index => new[]
    {
        Times.Day(curve.Times[index]), CsvRow.Number(curve.Cash[index]), CsvRow.Number(curve.Equity[index]),
        CsvRow.Number(curve.Invested[index]), CsvRow.Number(curve.LeverageAt(index)),
    }).Prepend(["date", "cash", "equity", "invested", "leverage"]);

    static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
