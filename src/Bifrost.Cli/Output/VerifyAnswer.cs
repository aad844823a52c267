using Bifrost.Cli.Runs;
using Bifrost.Engine.Running;
using Bifrost.Engine.Trust;
using Bifrost.Store.Ledger;

namespace Bifrost.Cli.Output;

/// <summary>What came of repeating a run.</summary>
/// <param name="Expected">The hash that the receipt bears.</param>
/// <param name="Got">The hash of the repeated run.</param>
/// <param name="Differences">The first is where the runs part: inputs come before what came of them.</param>
sealed record VerifyAnswer(bool Equal, string Expected, string Got, IReadOnlyList<DifferenceAnswer> Differences)
{
    public static VerifyAnswer Of(ReceiptDocument document, FinishedRun repeated)
    {
        var (expected, got) = (document.Receipt, repeated.Record.Document.Receipt);
        DifferenceAnswer[] differences =
            [.. ReceiptComparison.Between(expected, got).Select(difference => DifferenceAnswer.Of(difference, repeated.Result))];
        // Nothing that was run differs, and still the hash does: it was changed itself.
        if (differences.Length == 0 && document.StatedHash != expected.Hash)
            differences = [new("hash", document.StatedHash, expected.Hash, null, null)];
        return new(differences.Length == 0, document.StatedHash, got.Hash, differences);
    }
}

/// <summary>A difference between a receipt and the repeated run.</summary>
/// <param name="Place">An input by its name, or orders, fills, equity.</param>
/// <param name="Rows">Where in a table, as 17 or 13–15, counted from 1; null of an input.</param>
/// <param name="Detail">The first of these rows as the repeated run has it.</param>
sealed record DifferenceAnswer(string Place, string Expected, string Got, string? Rows, string? Detail)
{
    public static DifferenceAnswer Of(ReceiptDifference difference, BacktestResult result)
    {
        if (difference.Rows is not { } rows) return new(difference.Place, difference.Expected, difference.Got, null, null);
        var place = rows.To - rows.From <= 1 ? $"{rows.From + 1}" : $"{rows.From + 1}–{rows.To}";
        return new(difference.Place, difference.Expected, difference.Got, place, Row(difference.Place, rows.From, result));
    }

    static string Row(string table, int row, BacktestResult result) => table switch
    {
        "orders" when row < result.Orders.Count => $"{result.Orders[row]} of {Times.Show(result.Orders[row].CreatedAt)}",
        "fills" when row < result.Fills.Count => FillAt(row, result),
        "equity" when row < result.Value.Length => $"{result.Value[row]:R} at {Times.Show(result.Schedule.StrategyTimeAt(row))}",
        _ => "there is none",
    };

    static string FillAt(int row, BacktestResult result)
    {
        var fill = result.Fills[row];
        return $"order {fill.OrderId}: {fill.Size:R} {result.Feeds[fill.Feed].Name} at {fill.Price:R} on {Times.Show(fill.Time)}";
    }
}
