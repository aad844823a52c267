namespace Bifrost.Engine.Statistics;

/// <summary>
/// e^x within a few units in the fifteenth digit, with the same bits on every machine: for where very many are summed and the last digit
/// decides nothing. <see cref="Elementary.Exp"/> is exact to the last digit and a hundred times as slow.
/// </summary>
static class QuickExponential
{
    const double Ln2High = 0.69314718036912382;
    const double Ln2Low = 1.9082149292705877e-10;

    /// <summary>0 where e^x is below the ordinary doubles, infinity where it is above them.</summary>
    public static double Of(double x)
    {
        if (!(x > -708)) return double.IsNaN(x) ? x : 0;
        if (x > 709) return double.PositiveInfinity;
        var exponent = Math.Floor(x / Ln2High + 0.5);
        var part = x - exponent * Ln2High - exponent * Ln2Low;
        return Series(part) * BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);
    }

    /// <summary>Taylor's series, of which 13 terms are enough up to half of ln 2.</summary>
    static double Series(double part)
    {
        var sum = 1 + part / 13;
        for (var term = 12; term >= 1; term--) sum = 1 + sum * part * (1.0 / term);
        return sum;
    }
}
