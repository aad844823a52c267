using System.Runtime.CompilerServices;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// The columns a kernel reads, all counted by the bars of the first; later bars than the current are not to be read.
/// </summary>
readonly ref struct Inputs
{
    public Inputs(Sources sources, int start)
    {
        (All, Start) = (sources, start);
        A = sources[0];
        B = sources.Count > 1 ? sources[1] : [];
        C = sources.Count > 2 ? sources[2] : [];
        D = sources.Count > 3 ? sources[3] : [];
    }

    public ReadOnlySpan<double> A { get; }

    public ReadOnlySpan<double> B { get; }

    public ReadOnlySpan<double> C { get; }

    public ReadOnlySpan<double> D { get; }

    /// <summary>Every source, for kernels over any number of them.</summary>
    public Sources All { get; }

    /// <summary>The first bar the kernel computes: its seed.</summary>
    public int Start { get; }
}
