using System.Numerics;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Sweep;

/// <summary>The axes of a search, and what their values must hold together.</summary>
public sealed class ParameterSpace
{
    const int DrawsMax = 100_000;

    /// <summary>Grids up to here are gone through once, to know how many sets the constraints leave.</summary>
    const long CountedMax = 1 << 20;

    readonly Lazy<long> _mostSets;

    /// <param name="axes">At least one, no two of one name.</param>
    /// <param name="constraints">Conditions over the names of the axes: fast &lt; slow.</param>
    /// <exception cref="ArgumentException">There is no axis, or two have one name.</exception>
    /// <exception cref="Rules.RuleException">A constraint is no condition over the axes; the message shows the place.</exception>
    public ParameterSpace(IEnumerable<ParameterAxis> axes, params IEnumerable<string> constraints)
    {
        Axes = [.. axes];
        if (Axes.Count == 0) throw new ArgumentException("A search needs a parameter to vary; there is none.", nameof(axes));
        if (Axes.GroupBy(axis => axis.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"The parameter {twice.Key} is given twice.", nameof(axes));
        FormulaName[] names = [.. Axes.Select(axis => axis.FormulaName)];
        Constraints = [.. constraints.SelectMany(text => Formula.Conditions(text, names))];
        _mostSets = new(CountSets);
    }

    public IReadOnlyList<ParameterAxis> Axes { get; }

    public IReadOnlyList<Formula> Constraints { get; }

    /// <summary>Whether every axis has a number of values, so that they can be gone through one by one.</summary>
    public bool IsGrid => Axes.All(axis => axis.Count is not null);

    /// <summary>How many sets the grid has before constraints.</summary>
    /// <exception cref="InvalidOperationException">An axis has no steps, or there are more than a long counts.</exception>
    public long Size
    {
        get
        {
            if (Axes.FirstOrDefault(axis => axis.Count is null) is { } endless)
            {
                throw new InvalidOperationException(
                    $"{endless} has no steps: give one ({endless.Name}={endless.Lowest}..{endless.Highest}:step)"
                    + " or choose a search that samples.");
            }

            var size = Axes.Aggregate(BigInteger.One, (product, axis) => product * axis.Count!.Value);
            return size <= long.MaxValue ? (long)size : throw new InvalidOperationException(
                $"The grid of {string.Join(", ", Axes)} has {size} sets; {long.MaxValue} is the most."
                + " Widen the steps or choose a search that samples.");
        }
    }

    /// <summary>How many sets there are: of a small grid those allowed, of a larger one all, else the largest long.</summary>
    internal long MostSets => _mostSets.Value;

    public bool Allows(ReadOnlySpan<double> values)
    {
        foreach (var constraint in Constraints)
        {
            if (!constraint.Holds(values)) return false;
        }

        return true;
    }

    /// <summary>The n-th set of the grid from 0, whether allowed or not; the last axis turns fastest.</summary>
    public void SetAt(long index, Span<double> values)
    {
        for (var i = Axes.Count - 1; i >= 0; i--)
        {
            (index, var at) = Math.DivRem(index, Axes[i].Count!.Value);
            values[i] = Axes[i].ValueAt(at);
        }
    }

    /// <summary>The place of a set in the grid; -1 where a value is none of its axis.</summary>
    public long IndexOf(ReadOnlySpan<double> values)
    {
        var index = 0L;
        for (var i = 0; i < Axes.Count; i++)
        {
            var at = Axes[i].IndexOf(values[i]);
            if (at < 0) return -1;
            index = index * Axes[i].Count!.Value + at;
        }

        return index;
    }

    long CountSets()
    {
        var size = 1d;
        foreach (var axis in Axes) size *= axis.Count ?? double.PositiveInfinity;
        if (size > long.MaxValue / 2) return long.MaxValue;
        return size <= CountedMax ? new GridSearch(this).CountAllowed() : Size;
    }

    /// <summary>An allowed set by chance; null where so many draws gave none that there is hardly one.</summary>
    internal double[]? Draw(SeededNumbers numbers)
    {
        var point = new double[Axes.Count];
        for (var tries = 0; tries < DrawsMax; tries++)
        {
            for (var i = 0; i < point.Length; i++) point[i] = numbers.Uniform();
            var values = FromUnit(point);
            if (Allows(values)) return values;
        }

        return null;
    }

    /// <summary>The set at a point of the unit cube.</summary>
    public double[] FromUnit(ReadOnlySpan<double> point)
    {
        var values = new double[Axes.Count];
        for (var i = 0; i < values.Length; i++) values[i] = Axes[i].FromUnit(point[i]);
        return values;
    }

    /// <summary>The point of the unit cube where a set lies.</summary>
    public double[] ToUnit(ReadOnlySpan<double> values)
    {
        var point = new double[Axes.Count];
        for (var i = 0; i < point.Length; i++) point[i] = Axes[i].ToUnit(values[i]);
        return point;
    }

    /// <summary>A set as it is written on a command line: fast=5 slow=20.</summary>
    public string Show(ReadOnlySpan<double> values)
    {
        var shown = new string[Axes.Count];
        for (var i = 0; i < shown.Length; i++) shown[i] = $"{Axes[i].Name}={Axes[i].Show(values[i])}";
        return string.Join(' ', shown);
    }
}
