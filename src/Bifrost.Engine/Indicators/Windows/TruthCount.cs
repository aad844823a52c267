using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>How many of the last values are not zero.</summary>
record struct TruthCount(int Period) : IKernel
{
    int _count;

    public static Line Of(Line source, int period) => Computed.Window("Truths", new TruthCount(period), period, source);

    public double Seed(in Inputs x, int i)
    {
        foreach (var value in x.A.Slice(i - Period + 1, Period)) _count += value != 0 ? 1 : 0;
        return _count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Append(in Inputs x, int i) => _count += (x.A[i] != 0 ? 1 : 0) - (x.A[i - Period] != 0 ? 1 : 0);
}
