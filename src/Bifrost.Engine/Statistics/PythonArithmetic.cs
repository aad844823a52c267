namespace Bifrost.Engine.Statistics;

/// <summary>Arithmetic where C# and the reference engine's language differ.</summary>
public static class PythonArithmetic
{
    /// <summary>
    /// Floor division of floats: the largest whole number not above the exact quotient, by way of the remainder.
    /// </summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static double FloorDivide(double dividend, double divisor)
    {
        if (divisor == 0) throw new DivideByZeroException($"{dividend} // 0");

        var remainder = dividend % divisor;
        var quotient = (dividend - remainder) / divisor;
        if (remainder != 0 && (divisor < 0) != (remainder < 0)) quotient -= 1;
        if (quotient == 0) return 0;

        var floor = Math.Floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }
}
