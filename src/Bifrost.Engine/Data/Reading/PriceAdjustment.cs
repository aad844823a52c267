namespace Bifrost.Engine.Data;

/// <summary>
/// Prices as if dividends and splits had never been, from the adjusted close that Yahoo gives: close / adjusted close
/// divides open, high and low and multiplies the volume, which becomes whole, as the reference engine does it.
/// </summary>
static class PriceAdjustment
{
    /// <param name="decimals">Round prices to so many decimals; null: keep them as they come out.</param>
    public static void Apply(BarRows rows, int? decimals)
    {
        var (close, adjusted) = (rows[BarField.Close], rows[BarField.AdjustedClose]);
        for (var row = 0; row < rows.Count; row++)
        {
            var factor = close[row] / adjusted[row];
            if (!double.IsFinite(factor) || factor == 0) continue;
            foreach (var field in (ReadOnlySpan<BarField>)[BarField.Open, BarField.High, BarField.Low])
                rows[field][row] = Rounded(rows[field][row] / factor, decimals);
            close[row] = Rounded(adjusted[row], decimals);
            rows[BarField.Volume][row] = Rounded(rows[BarField.Volume][row] * factor, 0);
        }
    }

    /// <summary>The double nearest to the decimal number, a tie to the even digit.</summary>
    internal static double Rounded(double value, int? decimals)
    {
        if (decimals is not { } places || !double.IsFinite(value) || Math.Abs(value) >= 1e15) return value;

        // Only multiples of 2^-(places + 1) can be ties, and those a decimal holds exactly.
        var halves = value * (1L << (places + 1));
        if (halves == Math.Floor(halves)) return (double)decimal.Round((decimal)value, places, MidpointRounding.ToEven);
        return double.Parse(value.ToString($"F{places}", System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.CultureInfo.InvariantCulture);
    }
}
