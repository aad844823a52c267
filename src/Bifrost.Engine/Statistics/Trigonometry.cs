namespace Bifrost.Engine.Statistics;

/// <summary>
/// Sine, cosine and arc tangent with the same bits on every machine: the platform's own differ from one C library to
/// the next. Angles in radians; good to the last place up to a million turns.
/// </summary>
static class Trigonometry
{
    const int Terms = 13;

    static readonly Twofold QuarterTurn = new(1.5707963267948966, 6.123233995736766e-17);

    public static double Sin(double angle) => double.IsFinite(angle) ? (double)SinCos(angle).Sin : double.NaN;

    public static double Cos(double angle) => double.IsFinite(angle) ? (double)SinCos(angle).Cos : double.NaN;

    /// <summary>The angle between −π/2 and π/2 that has this tangent.</summary>
    public static double Atan(double tangent)
    {
        if (!double.IsFinite(tangent)) return Math.Atan(tangent);

        // One step of Newton's method from the platform's value, which may be off in its last bit.
        var near = Math.Atan(tangent);
        var (sin, cos) = SinCos(near);
        return (double)(near + (cos * tangent - sin) / (cos + sin * tangent));
    }

    static (Twofold Sin, Twofold Cos) SinCos(double angle)
    {
        var quarters = Math.Round(angle / QuarterTurn.High);
        var rest = angle - QuarterTurn * quarters;
        var (sin, cos) = (Series(rest, rest, 1), Series(rest, 1, 0));
        return ((long)quarters & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, 0 - sin),
            2 => (0 - sin, 0 - cos),
            _ => (0 - cos, sin),
        };
    }

    /// <summary>first · (1 − x² / (n+1)(n+2) · (1 − …)), where the first term is of power n.</summary>
    static Twofold Series(Twofold x, Twofold first, int power)
    {
        var square = x * x;
        Twofold sum = 1;
        for (var k = Terms; k >= 1; k--) sum = 1 - square * sum / ((2.0 * k + power) * (2.0 * k + power - 1));
        return first * sum;
    }
}
