namespace Bifrost.Engine.Data;

/// <summary>The 8 bytes of a number as they enter a hash.</summary>
static class NumberBits
{
    const long NotANumber = 0x7FF8_0000_0000_0000;

    /// <summary>As they are, but one pattern for every NaN: processors make different ones.</summary>
    public static long Of(double value) => double.IsNaN(value) ? NotANumber : BitConverter.DoubleToInt64Bits(value);
}
