namespace Bifrost.Engine.Statistics;

/// <summary>
/// Random numbers that are the same for a seed on every machine and in every version: xoshiro256** (Blackman and Vigna
/// 2018), its state filled by SplitMix64; normal numbers by Marsaglia's polar method.
/// </summary>
public sealed class SeededNumbers
{
    ulong _a;
    ulong _b;
    ulong _c;
    ulong _d;
    double _spare = double.NaN;

    /// <param name="stream">Numbers of one seed and different streams have nothing to do with each other.</param>
    public SeededNumbers(ulong seed, ulong stream = 0)
    {
        var state = seed * 0x9E37_79B9_7F4A_7C15 ^ stream * 0xD1B5_4A32_D192_ED03;
        (_a, _b, _c, _d) = (Split(ref state), Split(ref state), Split(ref state), Split(ref state));
    }

    /// <summary>From 0 up to, not including, 1, in steps of 2^-53.</summary>
    public double Uniform() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 up to, not including, <paramref name="bound"/>, each as likely (Lemire 2019).</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var rejected = (0UL - (ulong)bound) % (ulong)bound;
        ulong high, low;
        do high = Math.BigMul(Bits(), (ulong)bound, out low);
        while (low < rejected);
        return (int)high;
    }

    /// <summary>Puts the values into an order of which each is as likely (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> values)
    {
        for (var last = values.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (values[last], values[other]) = (values[other], values[last]);
        }
    }

    /// <summary>Mean 0, deviation 1.</summary>
    public double Normal()
    {
        if (!double.IsNaN(_spare))
        {
            var kept = _spare;
            _spare = double.NaN;
            return kept;
        }

        while (true)
        {
            var (x, y) = (2 * Uniform() - 1, 2 * Uniform() - 1);
            var square = x * x + y * y;
            if (square is 0 or >= 1) continue;
            var scale = Math.Sqrt(-2 * Elementary.Log(square) / square);
            _spare = y * scale;
            return x * scale;
        }
    }

    ulong Bits()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    static ulong Split(ref ulong state)
    {
        state += 0x9E37_79B9_7F4A_7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
        return mixed ^ (mixed >> 31);
    }
}
