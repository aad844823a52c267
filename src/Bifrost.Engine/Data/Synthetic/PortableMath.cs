namespace Bifrost.Engine.Data;

/// <summary>
/// Exponential and logarithm from + − × ÷ alone, so that generated bars are the same bits on every machine; the
/// platform's differ in the last digit from one library to the next. Good to about 1e-15 relative.
/// </summary>
static class PortableMath
{
    const double Log2High = 0.693147180369123816490;
    const double Log2Low = 1.90821492927058770002e-10;
    const double SquareRootOfHalf = 0.70710678118654752440;

    /// <summary>e to the x, for |x| up to 700.</summary>
    public static double Exp(double x)
    {
        var power = Math.Floor(x / (Log2High + Log2Low) + 0.5);
        var rest = x - power * Log2High - power * Log2Low;
        var sum = 1.0;
        for (var term = 16; term > 0; term--) sum = 1 + rest / term * sum;
        return sum * BitConverter.Int64BitsToDouble(((long)power + 1023) << 52);
    }

    /// <summary>The natural logarithm of a normal number above zero.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var power = (bits >> 52) - 1022;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FE0_0000_0000_0000);
        if (mantissa < SquareRootOfHalf)
        {
            mantissa *= 2;
            power--;
        }

        // log m = 2 artanh((m - 1) / (m + 1)), and the argument stays below 0.172.
        var ratio = (mantissa - 1) / (mantissa + 1);
        var square = ratio * ratio;
        var sum = 0.0;
        for (var odd = 25; odd > 0; odd -= 2) sum = sum * square + 1.0 / odd;
        return power * Log2High + (2 * ratio * sum + power * Log2Low);
    }
}
