using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// A line was divided by zero. The safe forms do not throw: <see cref="LineMath.DivByZero"/>,
/// <see cref="LineMath.DivZeroByZero"/> and the safeDivision of indicators.
/// </summary>
public sealed class DivisionByZeroException(string message) : ArithmeticException(message)
{
    internal static DivisionByZeroException At(string name, int bar, Feed feed) => new(
        $"{name} divides by zero at bar {bar + 1} of {feed.Name} ({UtcTime.ToDateTime(feed.Bars.Times[bar]):yyyy-MM-dd HH:mm:ss}); "
        + "DivByZero, DivZeroByZero or safeDivision say what to use instead.");
}

/// <summary>What a kernel throws, which knows the bar only; never leaves the folder.</summary>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves the folder.")]
sealed class ZeroDivisor(int bar) : Exception
{
    public int Bar => bar;

    /// <summary>a / b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Divide(double a, double b, int bar) => b == 0 ? Met(bar) : a / b;

    /// <summary>What a division by zero gives: an exception, or NaN in lines made under <see cref="ZeroDivision.Undefined"/>.</summary>
    /// <exception cref="ZeroDivisor">Always, unless the line is made so.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Met(int bar) => ZeroDivision.IsUndefined ? double.NaN : throw new ZeroDivisor(bar);
}
