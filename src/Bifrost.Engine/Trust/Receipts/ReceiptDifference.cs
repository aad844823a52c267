using System.Globalization;

namespace Bifrost.Engine.Trust;

/// <summary>Something in which two receipts differ.</summary>
/// <param name="Place">The name of an input, or of a table: orders, fills, equity.</param>
/// <param name="Expected">What the first receipt has; of a table how many rows. "missing" where it has nothing.</param>
/// <param name="Got">What the second has.</param>
public sealed record ReceiptDifference(string Place, string Expected, string Got)
{
    /// <summary>
    /// Of a table the rows among which the first difference is, from 0, up to and not including the last; null of an input.
    /// </summary>
    public (int From, int To)? Rows { get; init; }
}

/// <summary>Compares receipts.</summary>
public static class ReceiptComparison
{
    const string Missing = "missing";

    /// <summary>All differences: inputs in their order, then orders, fills, equity and the account at the end.</summary>
    public static IReadOnlyList<ReceiptDifference> Between(Receipt expected, Receipt got) =>
        [.. Inputs(expected.Inputs, got.Inputs), .. Outputs(expected.Outputs, got.Outputs)];

    /// <summary>Inputs of either that the other has not or has with another value.</summary>
    public static IEnumerable<ReceiptDifference> Inputs(IReadOnlyList<ReceiptInput> expected, IReadOnlyList<ReceiptInput> got)
    {
        var (before, after) = (ByName(expected), ByName(got));
        foreach (var name in expected.Concat(got).Select(input => input.Name).Distinct(StringComparer.Ordinal))
        {
            var (was, now) = (before.GetValueOrDefault(name, Missing), after.GetValueOrDefault(name, Missing));
            if (was != now) yield return new(name, was, now);
        }
    }

    static string Count(ReceiptTable table) => table.Rows.ToString(CultureInfo.InvariantCulture);

    static ReceiptDifference Number(string place, double expected, double got) => new(
        place, expected.ToString("R", CultureInfo.InvariantCulture), got.ToString("R", CultureInfo.InvariantCulture));

    static Dictionary<string, string> ByName(IReadOnlyList<ReceiptInput> inputs)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in inputs) values[name] = value;
        return values;
    }

    static IEnumerable<ReceiptDifference> Outputs(ReceiptOutputs expected, ReceiptOutputs got)
    {
        (string Name, ReceiptTable Expected, ReceiptTable Got)[] tables =
        [
            ("orders", expected.Orders, got.Orders), ("fills", expected.Fills, got.Fills), ("equity", expected.Equity, got.Equity),
        ];
        foreach (var (name, was, now) in tables)
        {
            if (was.FirstDifference(now) is { } rows) yield return new(name, Count(was), Count(now)) { Rows = rows };
        }

        if (!expected.FinalValue.Equals(got.FinalValue)) yield return Number("final_value", expected.FinalValue, got.FinalValue);
        if (!expected.FinalCash.Equals(got.FinalCash)) yield return Number("final_cash", expected.FinalCash, got.FinalCash);
    }
}
