namespace Bifrost.Engine.Statistics;

/// <summary>
/// A number as the unrounded sum of two doubles, about 106 bits (Dekker 1971). Plain additions and multiplications
/// only, so that every machine gives the same bits.
/// </summary>
readonly record struct Twofold(double High, double Low)
{
    /// <summary>2^27 + 1: cuts a double into two halves whose products are exact.</summary>
    const double Splitter = 134217729;

    public static implicit operator Twofold(double value) => new(value, 0);

    public static explicit operator double(Twofold value) => value.High + value.Low;

    public static Twofold operator +(Twofold a, Twofold b)
    {
        var high = TwoSum.Of(a.High, b.High, out var lost);
        return Normal(high, lost + a.Low + b.Low);
    }

    public static Twofold operator -(Twofold a, Twofold b) => a + new Twofold(-b.High, -b.Low);

    public static Twofold operator *(Twofold a, Twofold b)
    {
        var product = Product(a.High, b.High);
        return Normal(product.High, product.Low + (a.High * b.Low + a.Low * b.High));
    }

    public static Twofold operator /(Twofold a, Twofold b)
    {
        var first = a.High / b.High;
        var rest = a - b * first;
        var second = rest.High / b.High;
        return Normal(first, second + (double)(rest - b * second) / b.High);
    }

    static Twofold Normal(double high, double low) => new(TwoSum.Of(high, low, out var lost), lost);

    /// <summary>The exact product of two doubles.</summary>
    static Twofold Product(double a, double b)
    {
        var ((a1, a2), (b1, b2)) = (Split(a), Split(b));
        var product = a * b;
        return new(product, a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2);
    }

    static (double High, double Low) Split(double value)
    {
        var scaled = Splitter * value;
        var high = scaled - (scaled - value);
        return (high, value - high);
    }
}
