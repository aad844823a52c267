using Bifrost.Engine.Analyzers;

namespace Bifrost.Store.Ledger;

/// <summary>The account of a kept run from session to session.</summary>
/// <param name="Start">The value before the first.</param>
/// <param name="Days">The sessions, as numbers of days; see <see cref="SessionReturns.Days"/>.</param>
/// <param name="Values">The value at the end of each.</param>
public sealed record KeptSessions(double Start, IReadOnlyList<int> Days, IReadOnlyList<double> Values)
{
    const int Columns = 2;

    /// <summary>The simple return of each session, as a fraction.</summary>
    public double[] Returns()
    {
        var returns = new double[Values.Count];
        for (var i = 0; i < returns.Length; i++) returns[i] = Growth.Simple(i == 0 ? Start : Values[i - 1], Values[i]);
        return returns;
    }

    public static KeptSessions Of(SessionReturns sessions) => new(sessions.Start, sessions.Days, sessions.Values);

    internal byte[] Pack()
    {
        var (days, values) = (new long[Days.Count + 1], new long[Days.Count + 1]);
        values[0] = BitConverter.DoubleToInt64Bits(Start);
        for (var i = 0; i < Days.Count; i++) (days[i + 1], values[i + 1]) = (Days[i], BitConverter.DoubleToInt64Bits(Values[i]));
        return PackedNumbers.Pack([days, values]);
    }

    internal static KeptSessions Unpack(byte[] packed)
    {
        var columns = PackedNumbers.Unpack(packed, Columns);
        return new(
            BitConverter.Int64BitsToDouble(columns[1][0]),
            [.. columns[0].Skip(1).Select(day => (int)day)],
            [.. columns[1].Skip(1).Select(BitConverter.Int64BitsToDouble)]);
    }
}
