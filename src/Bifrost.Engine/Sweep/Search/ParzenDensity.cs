using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Sweep;

/// <summary>
/// How likely a set is, by the sets that were seen: around each a normal density cut off at the ends of the unit interval, along
/// choices a weight on the same; and one that is even over all, so that nothing is impossible.
/// </summary>
sealed class ParzenDensity
{
    const double RootOfTwoPi = 2.5066282746310002;

    readonly ParameterSpace _space;
    readonly double[][] _centres;

    /// <summary>By kernel and axis: the logarithm of the density at its centre.</summary>
    readonly double[][] _peaks;

    /// <summary>By axis of choices: the logarithm of the weight on the same, and on another.</summary>
    readonly (double Same, double Other)[] _choices;

    readonly double _width;
    readonly double _other;

    public ParzenDensity(ParameterSpace space, IReadOnlyList<double[]> sets)
    {
        _space = space;
        _centres = [.. sets.Select(set => space.ToUnit(set))];
        // Scott's rule for kernels over several axes, with the deviation that Optuna starts from.
        var narrowing = Elementary.Pow(Math.Max(sets.Count, 1), -1.0 / (space.Axes.Count + 4));
        _width = Math.Max(0.2 * narrowing, 1.0 / Math.Min(100, sets.Count + 2));
        _other = 1.0 / (1 + sets.Count);
        _choices = [.. space.Axes.Select(axis => axis.IsOrdered ? default : Weights(axis.Count!.Value))];
        _peaks = [.. _centres.Select(centre => centre.Select(Peak).ToArray())];
    }

    /// <summary>A point of the unit cube.</summary>
    public double[] Draw(SeededNumbers numbers)
    {
        var kernel = numbers.Below(_centres.Length + 1);
        var point = new double[_space.Axes.Count];
        for (var axis = 0; axis < point.Length; axis++)
        {
            point[axis] = kernel == _centres.Length ? numbers.Uniform()
                : _space.Axes[axis].IsOrdered ? Near(_centres[kernel][axis], numbers)
                : numbers.Uniform() < _other ? numbers.Uniform() : _centres[kernel][axis];
        }

        return point;
    }

    /// <summary>The logarithm of the density at a set.</summary>
    public double LogAt(double[] values)
    {
        var point = _space.ToUnit(values);
        Span<double> logs = _centres.Length < 512 ? stackalloc double[_centres.Length] : new double[_centres.Length];
        var most = 0d;
        for (var kernel = 0; kernel < logs.Length; kernel++)
        {
            logs[kernel] = LogOf(kernel, point);
            most = Math.Max(most, logs[kernel]);
        }

        // The even density is 1 everywhere.
        var sum = QuickExponential.Of(-most);
        foreach (var log in logs) sum += QuickExponential.Of(log - most);
        return most + Elementary.Log(sum / (logs.Length + 1));
    }

    double LogOf(int kernel, double[] point)
    {
        var log = 0d;
        for (var axis = 0; axis < point.Length; axis++)
        {
            var away = (point[axis] - _centres[kernel][axis]) / _width;
            log += _space.Axes[axis].IsOrdered ? _peaks[kernel][axis] - away * away / 2
                : away == 0 ? _choices[axis].Same : _choices[axis].Other;
        }

        return log;
    }

    (double Same, double Other) Weights(long count) =>
        (Elementary.Log(count * (1 - _other) + _other), Elementary.Log(_other));

    double Near(double centre, SeededNumbers numbers)
    {
        while (true)
        {
            var value = centre + _width * numbers.Normal();
            if (value is >= 0 and < 1) return value;
        }
    }

    double Peak(double centre)
    {
        var inside = NormalDistribution.Cdf((1 - centre) / _width) - NormalDistribution.Cdf(-centre / _width);
        return -Elementary.Log(inside * _width * RootOfTwoPi);
    }
}
