using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Sweep;

/// <summary>Sets drawn by chance, each as likely as any other, none twice (Bergstra and Bengio 2012).</summary>
public sealed class RandomSearch(ParameterSpace space, long trials, ulong seed) : SamplingSearch(space, trials)
{
    readonly SeededNumbers _numbers = new(seed);

    private protected override bool Next(Span<double> point)
    {
        for (var i = 0; i < point.Length; i++) point[i] = _numbers.Uniform();
        return true;
    }
}
