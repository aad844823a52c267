using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Sweep;

/// <summary>Makes the strategy of each set of parameters.</summary>
public sealed class StrategySets
{
    readonly Func<Strategy> _create;
    readonly ParameterSpace _space;
    readonly StrategyParameter[] _parameters;

    /// <param name="entry">Knows the parameters.</param>
    /// <param name="create">A fresh one with what all sets have: parameters that do not vary, the sizer.</param>
    /// <exception cref="ParameterAxisException">An axis is no parameter of the strategy, or has values that it does not take.</exception>
    public StrategySets(StrategyEntry entry, ParameterSpace space, Func<Strategy> create)
    {
        (_create, _space) = (create, space);
        _parameters = [.. space.Axes.Select(axis => ParameterOf(entry, axis))];
    }

    /// <summary>A fresh strategy; may be called from any thread.</summary>
    public Strategy Create(double[] values)
    {
        var strategy = _create();
        for (var i = 0; i < values.Length; i++)
        {
            var text = _space.Axes[i].Show(values[i]);
            var value = _parameters[i].Parse(text) ?? throw new ParameterAxisException(
                $"{_parameters[i].Name}={text}: {_parameters[i].Allowed} is expected");
            _parameters[i].Set(strategy, value);
        }

        return strategy;
    }

    static StrategyParameter ParameterOf(StrategyEntry entry, ParameterAxis axis)
    {
        if (entry.Find(axis.Name) is not { } parameter)
        {
            throw new ParameterAxisException(
                $"unknown parameter {axis.Name} of {entry.Name}; there are {string.Join(", ", entry.Parameters.Select(one => one.Name))}");
        }

        return axis.Misfit(parameter) is { } misfit ? throw new ParameterAxisException(misfit) : parameter;
    }
}
