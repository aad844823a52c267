using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Sweep;

/// <summary>Where the values of a set go in a rule plan: each to the parameter of its axis; the others keep their defaults.</summary>
sealed class PlanValues(RulePlan plan, ParameterSpace space)
{
    readonly int[] _places = [.. space.Axes.Select(axis => PlaceOf(plan, axis.Name))];

    public double[] Of(double[] values)
    {
        var all = plan.Defaults;
        for (var i = 0; i < _places.Length; i++) all[_places[i]] = values[i];
        return all;
    }

    static int PlaceOf(RulePlan plan, string name)
    {
        var place = plan.IndexOf(name);
        if (place >= 0) return place;
        var names = string.Join(", ", plan.Parameters.Select(parameter => parameter.Name));
        throw new ArgumentException($"{plan.Name} has no parameter {name}; it has {names}.", nameof(name));
    }
}
