using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The running total, plainly added.</summary>
public sealed class Accum : Indicator
{
    public Accum(Line source, double seed = 0)
        : base(source) => Total = Declare("Accum", Computed.Window("Accum", new AccumKernel(seed), 1, source));

    public Line Total { get; }
}

record struct AccumKernel(double Start) : IKernel
{
    double _total;

    public double Seed(in Inputs x, int i) => _total = Start + x.A[i];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Append(in Inputs x, int i) => _total += x.A[i];
}
