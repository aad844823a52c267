using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Sweep;

/// <summary>
/// Sets that fill the space evenly from the first on (Sobol 1967): a power of two of them is best. The seed shifts all of them.
/// </summary>
public sealed class SobolSearch : SamplingSearch
{
    readonly SobolSequence _sequence;

    /// <exception cref="ArgumentException">There are more axes than direction numbers.</exception>
    public SobolSearch(ParameterSpace space, long trials, ulong seed)
        : base(space, trials)
    {
        if (space.Axes.Count > SobolSequence.AxesMax)
        {
            throw new ArgumentException(
                $"Sobol's sequence is known here for {SobolSequence.AxesMax} parameters, not {space.Axes.Count}; choose random or lhs.",
                nameof(space));
        }

        var numbers = new SeededNumbers(seed);
        _sequence = new([.. space.Axes.Select(_ => (uint)(numbers.Uniform() * (1UL << 32)))]);
    }

    private protected override bool Next(Span<double> point) => _sequence.Next(point);
}
