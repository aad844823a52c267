using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Sweep;

/// <summary>Makes the strategy of each set of parameters.</summary>
public sealed class StrategySets
{
    readonly StrategyEntry _entry;
    readonly ParameterSpace _space;
    readonly StrategyParameter[] _parameters;
    readonly Action<Strategy> _prepare;

    /// <param name="prepare">Sets what all of them have: parameters that do not vary, the sizer.</param>
    /// <exception cref="ParameterAxisException">An axis is no parameter of the strategy, or has values that it does not take.</exception>
    public StrategySets(StrategyEntry entry, ParameterSpace space, Action<Strategy> prepare)
    {
        (_entry, _space, _prepare) = (entry, space, prepare);
        _parameters = [.. space.Axes.Select(axis => ParameterOf(entry, axis))];
    }

    /// <summary>A fresh strategy; may be called from any thread.</summary>
    public Strategy Create(double[] values)
    {
        var strategy = _entry.Create();
        _prepare(strategy);
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
