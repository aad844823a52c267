using Bifrost.Engine.Analyzers;

namespace Bifrost.Store.Ledger;

/// <summary>The account of a kept run from session to session.</summary>
/// <param name="Days">The sessions, as numbers of days; see <see cref="SessionReturns.Days"/>.</param>
/// <param name="Values">The value at the end of each.</param>
/// <param name="Returns">The simple return of each, as a fraction.</param>
public sealed record KeptSessions(IReadOnlyList<int> Days, IReadOnlyList<double> Values, IReadOnlyList<double> Returns)
{
    const int Columns = 3;

    public static KeptSessions Of(SessionReturns sessions) => new(sessions.Days, sessions.Values, sessions.Returns);

    internal byte[] Pack() => PackedNumbers.Pack(
        [.. Days.Select(day => (long)day)],
        [.. Values.Select(BitConverter.DoubleToInt64Bits)],
        [.. Returns.Select(BitConverter.DoubleToInt64Bits)]);

    internal static KeptSessions Unpack(byte[] packed)
    {
        var columns = PackedNumbers.Unpack(packed, Columns);
        return new(
            [.. columns[0].Select(day => (int)day)],
            [.. columns[1].Select(BitConverter.Int64BitsToDouble)],
            [.. columns[2].Select(BitConverter.Int64BitsToDouble)]);
    }
}
