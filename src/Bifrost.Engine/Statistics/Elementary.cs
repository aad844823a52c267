namespace Bifrost.Engine.Statistics;

/// <summary>
/// Logarithm, exponential and power with the same bits on every machine, within one unit in the last place: the
/// platform's own differ from one C library to the next, and what they feed would differ with them.
/// </summary>
public static class Elementary
{
    const int LogTerms = 22;
    const int ExpTerms = 12;

    /// <summary>e^x is computed for x / 2^8 and squared eight times.</summary>
    const int Halvings = 8;

    static readonly Twofold Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);
    static readonly Twofold Ln10 = new(2.302585092994046, -2.1707562233822494e-16);

    /// <summary>The natural logarithm; NaN below 0, negative infinity of 0.</summary>
    public static double Log(double value) => IsOrdinary(value) ? (double)LogOf(value) : Math.Log(value);

    /// <summary>The logarithm to base 10; NaN below 0, negative infinity of 0.</summary>
    public static double Log10(double value) => IsOrdinary(value) ? (double)(LogOf(value) / Ln10) : Math.Log10(value);

    /// <summary>e to the power <paramref name="value"/>.</summary>
    public static double Exp(double value) => double.IsFinite(value) ? ExpOf(value) : Math.Exp(value);

    /// <summary>
    /// <paramref name="value"/> to the power <paramref name="power"/>; NaN for a negative value and a broken power.
    /// </summary>
    public static double Pow(double value, double power)
    {
        if (power == 0 || value == 1) return 1;
        if (!IsOrdinary(Math.Abs(value)) || !double.IsFinite(power)) return Math.Pow(value, power);
        if (value > 0) return ExpOf(LogOf(value) * power);
        if (Math.Floor(power) != power) return double.NaN;
        var magnitude = ExpOf(LogOf(-value) * power);
        return Math.Abs(power % 2) == 1 ? -magnitude : magnitude;
    }

    static bool IsOrdinary(double value) => value > 0 && double.IsFinite(value);

    /// <summary>2 · artanh((m − 1) / (m + 1)) of the mantissa m, near 1, and the exponent's share.</summary>
    static Twofold LogOf(double value)
    {
        var exponent = Math.ILogB(value);
        var mantissa = Scale(value, -exponent);
        if (mantissa > 1.4142135623730951) (mantissa, exponent) = (mantissa / 2, exponent + 1);
        var ratio = ((Twofold)mantissa - 1) / ((Twofold)mantissa + 1);
        var square = ratio * ratio;
        Twofold sum = 0;
        for (var term = LogTerms; term >= 0; term--) sum = sum * square + (Twofold)1 / (2 * term + 1);
        return Ln2 * exponent + ratio * 2 * sum;
    }

    static double ExpOf(Twofold value)
    {
        if (value.High > 710) return double.PositiveInfinity;
        if (value.High < -746) return 0;
        var exponent = (int)Math.Round(value.High / Ln2.High);
        var part = (value - Ln2 * exponent) * Math.ScaleB(1, -Halvings);
        Twofold less = 0;
        for (var term = ExpTerms; term >= 1; term--) less = (less + 1) * part / term;

        // (1 + y)² − 1 = y · (2 + y): squaring without the 1 keeps the small part's bits.
        for (var i = 0; i < Halvings; i++) less *= less + 2;
        return Scale((double)(less + 1), exponent);
    }

    /// <summary>In two steps where the power of two alone is no double.</summary>
    static double Scale(double value, int exponent) => Math.ScaleB(Math.ScaleB(value, exponent / 2), exponent - exponent / 2);
}
