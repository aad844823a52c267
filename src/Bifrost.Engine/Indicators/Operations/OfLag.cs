using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>A function of the value now and that of some bars ago.</summary>
readonly record struct OfLag<TOperation>(int Bars) : IFormula
    where TOperation : struct, IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => TOperation.Of(x.A[i], x.A[i - Bars], i);

    public static Line Line(string name, Line source, int bars)
    {
        if (bars < 0) throw new ArgumentOutOfRangeException(nameof(bars), bars, $"{name} looks back {bars} bars; it must be 0 or more.");
        return Computed.Formula(name, new OfLag<TOperation>(bars), source.MinPeriod + bars, source);
    }
}
