namespace Bifrost.Engine.Sweep;

/// <summary>The best lies at the end of what was searched: better may lie beyond.</summary>
/// <param name="Axis">The parameter.</param>
/// <param name="Value">Its value in the best set.</param>
/// <param name="IsLowest">Whether the lower end is meant.</param>
public sealed record EdgeWarning(ParameterAxis Axis, double Value, bool IsLowest)
{
    /// <summary>On an axis without steps, what lies so near to an end is at it.</summary>
    const double NearEnd = 0.02;

    /// <summary>For each axis with an order and more than one value at whose end the set lies.</summary>
    public static IReadOnlyList<EdgeWarning> Of(ParameterSpace space, ReadOnlySpan<double> best)
    {
        List<EdgeWarning> warnings = [];
        for (var i = 0; i < best.Length; i++)
        {
            var axis = space.Axes[i];
            if (!axis.IsOrdered || axis.Lowest == axis.Highest) continue;
            if (IsAt(axis, best[i], axis.Lowest)) warnings.Add(new(axis, best[i], IsLowest: true));
            else if (IsAt(axis, best[i], axis.Highest)) warnings.Add(new(axis, best[i], IsLowest: false));
        }

        return warnings;
    }

    public override string ToString() =>
        $"The best has {Axis.Name}={Axis.Show(Value)}, at the {(IsLowest ? "lower" : "upper")} end of {Axis}: better may lie beyond.";

    static bool IsAt(ParameterAxis axis, double value, double end) =>
        axis.Count is null ? Math.Abs(axis.ToUnit(value) - axis.ToUnit(end)) <= NearEnd : value == end;
}
