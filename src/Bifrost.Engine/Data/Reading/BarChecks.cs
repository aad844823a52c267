using System.Globalization;

namespace Bifrost.Engine.Data;

/// <summary>Looks for impossible values, row by row, in a file's own prices.</summary>
static class BarChecks
{
    /// <summary>The defects of one bar; none for nearly all.</summary>
    public static BarDefects Of(double open, double high, double low, double close, double volume, double openInterest)
    {
        var sound = low > 0 && low <= open && open <= high && low <= close && close <= high && volume >= 0
            && high < double.PositiveInfinity && volume < double.PositiveInfinity && double.IsFinite(openInterest);
        return sound ? BarDefects.None : Named(open, high, low, close, volume, openInterest);
    }

    static BarDefects Named(double open, double high, double low, double close, double volume, double openInterest)
    {
        // A sum is finite only if all of its terms are; overflow counts as not finite too.
        if (!double.IsFinite(open + high + low + close)) return BarDefects.NotANumber;

        var found = BarDefects.None;
        var least = Math.Min(Math.Min(open, high), Math.Min(low, close));
        if (high < low) found |= BarDefects.HighBelowLow;
        else if (Math.Max(open, close) > high || Math.Min(open, close) < low) found |= BarDefects.OutsideRange;
        if (least < 0) found |= BarDefects.NegativePrice;
        else if (least == 0) found |= BarDefects.ZeroPrice;
        if (!double.IsFinite(volume) || !double.IsFinite(openInterest)) found |= BarDefects.NotANumber;
        if (volume < 0) found |= BarDefects.NegativeVolume;
        return found;
    }

    /// <summary>The values behind a defect, as a message shows them.</summary>
    public static string Values(BarDefects kind, BarRows rows, int row)
    {
        string Shown(BarField field) => rows[field][row].ToString(CultureInfo.InvariantCulture);
        var (open, high, low, close) = (Shown(BarField.Open), Shown(BarField.High), Shown(BarField.Low), Shown(BarField.Close));
        return kind switch
        {
            BarDefects.HighBelowLow => $"high {high} is below low {low}",
            BarDefects.OutsideRange => $"open {open} or close {close} is outside low {low} and high {high}",
            BarDefects.NegativePrice => $"a price is negative: open {open}, high {high}, low {low}, close {close}",
            BarDefects.ZeroPrice => $"a price is 0: open {open}, high {high}, low {low}, close {close}",
            BarDefects.NegativeVolume => $"volume {Shown(BarField.Volume)} is negative",
            _ => $"a value is missing or not finite: open {open}, high {high}, low {low}, close {close}, volume {Shown(BarField.Volume)}"
                + $", open interest {Shown(BarField.OpenInterest)}",
        };
    }
}
