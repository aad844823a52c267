namespace Bifrost.Engine.Sweep;

/// <summary>
/// Points that fill the unit cube evenly: Sobol's sequence with the direction numbers of Joe and Kuo (new-joe-kuo-6.21201, 2008), in the
/// order of Gray's code (Antonov and Saleev 1979). The first is the origin, unless it is shifted.
/// </summary>
/// <param name="shifts">Exclusive-ored to the bits of each axis, one for each: a digital shift keeps how even the points lie.</param>
sealed class SobolSequence(params uint[] shifts)
{
    const int Bits = 32;

    /// <summary>
    /// For each axis after the first: degree and inner coefficients of its primitive polynomial, and the first odd numbers m.
    /// </summary>
    static readonly (int Degree, uint Polynomial, uint[] First)[] Table =
    [
        (1, 0, [1]),
        (2, 1, [1, 3]),
        (3, 1, [1, 3, 1]),
        (3, 2, [1, 1, 1]),
        (4, 1, [1, 1, 3, 3]),
        (4, 4, [1, 3, 5, 13]),
        (5, 2, [1, 1, 5, 5, 17]),
        (5, 4, [1, 1, 5, 5, 5]),
        (5, 7, [1, 1, 7, 11, 19]),
        (5, 11, [1, 1, 5, 1, 1]),
        (5, 13, [1, 1, 1, 3, 11]),
        (5, 14, [1, 3, 5, 5, 31]),
        (6, 1, [1, 3, 3, 9, 7, 49]),
        (6, 13, [1, 1, 1, 15, 21, 21]),
        (6, 16, [1, 3, 1, 13, 27, 49]),
        (6, 19, [1, 1, 1, 15, 7, 5]),
        (6, 22, [1, 3, 1, 15, 13, 25]),
        (6, 25, [1, 1, 5, 5, 19, 61]),
        (7, 1, [1, 3, 7, 11, 23, 15, 103]),
        (7, 4, [1, 3, 7, 13, 13, 15, 69]),
    ];

    readonly uint[][] _directions = [.. Enumerable.Range(0, shifts.Length).Select(Directions)];
    readonly uint[] _bits = [.. shifts];
    uint _index;

    public static int AxesMax => Table.Length + 1;

    /// <returns>False after 2^32 points, when there are no more.</returns>
    public bool Next(Span<double> point)
    {
        for (var axis = 0; axis < _bits.Length; axis++) point[axis] = _bits[axis] * (1.0 / (1UL << Bits));
        if (_index == uint.MaxValue) return false;
        var changed = System.Numerics.BitOperations.TrailingZeroCount(~_index++);
        for (var axis = 0; axis < _bits.Length; axis++) _bits[axis] ^= _directions[axis][changed];
        return true;
    }

    static uint[] Directions(int axis)
    {
        var directions = new uint[Bits];
        if (axis == 0)
        {
            for (var bit = 0; bit < Bits; bit++) directions[bit] = 1u << (Bits - 1 - bit);
            return directions;
        }

        var (degree, polynomial, first) = Table[axis - 1];
        for (var bit = 0; bit < Bits; bit++)
            directions[bit] = bit < degree ? first[bit] << (Bits - 1 - bit) : Recurred(directions, bit, degree, polynomial);
        return directions;
    }

    static uint Recurred(uint[] directions, int bit, int degree, uint polynomial)
    {
        var direction = directions[bit - degree] ^ (directions[bit - degree] >> degree);
        for (var k = 1; k < degree; k++)
        {
            if (((polynomial >> (degree - 1 - k)) & 1) != 0) direction ^= directions[bit - k];
        }

        return direction;
    }
}
