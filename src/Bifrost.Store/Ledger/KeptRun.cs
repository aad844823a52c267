using System.Data.Common;

namespace Bifrost.Store.Ledger;

/// <summary>A kept run as lists show it. Fractions, not percent; NaN where a figure is not defined; times are UTC microseconds.</summary>
/// <param name="Number">Counts the runs from 1; a number is never given again.</param>
/// <param name="Id">The number in six digits and the first digits of the receipt: sorts by age.</param>
/// <param name="Receipt">The receipt's hash.</param>
/// <param name="Symbols">The names of its feeds, with commas.</param>
/// <param name="Sharpe">Annualised.</param>
/// <param name="MaxDrawdown">As a fraction of the peak.</param>
public sealed record KeptRun(
    long Number, string Id, long CreatedAt, string Receipt, string Strategy, string Parameters, string Symbols,
    long FirstTime, long LastTime, long Bars,
    double FinalValue, double TotalReturn, double AnnualReturn, double Sharpe, double MaxDrawdown, long Trades)
{
    const int DigitsOfReceipt = 6;

    internal const string Columns =
        """
        runs.number, runs.id, runs.created_at, runs.receipt, runs.strategy, runs.parameters, runs.symbols, runs.first_time, runs.last_time,
        runs.bars, runs.final_value, runs.total_return, runs.annual_return, runs.sharpe, runs.max_drawdown, runs.trades
        """;

    /// <summary>The user's words for it, in alphabetical order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    internal static string IdOf(long number, string receipt) => $"{number:000000}-{receipt[..DigitsOfReceipt]}";

    internal static KeptRun Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
        row.GetInt64(7), row.GetInt64(8), row.GetInt64(9),
        row.NumberOrNaN(10), row.NumberOrNaN(11), row.NumberOrNaN(12), row.NumberOrNaN(13), row.NumberOrNaN(14), row.GetInt64(15));
}

/// <summary>A kept run with all that came of it.</summary>
public sealed record KeptRunDetails(
    KeptRun Run, ReceiptDocument Document, IReadOnlyList<RunMetric> Metrics, KeptSessions Sessions, IReadOnlyList<KeptTrade> Trades)
{
    /// <summary>The symbol that a trade was of.</summary>
    public string SymbolOf(KeptTrade trade) =>
        Document.Receipt.Inputs.FirstOrDefault(input => input.Name == $"feed.{trade.Feed + 1}")?.Value ?? "";
}
