namespace Bifrost.Engine.Scanning;

/// <summary>Exit rules to compare: every holding period with every stop with every target.</summary>
/// <param name="HoldingPeriods">In bars.</param>
/// <param name="StopLosses">In percent; 0 is none.</param>
/// <param name="TakeProfits">In percent; 0 is none.</param>
public sealed record ParameterGrid(
    IReadOnlyList<int> HoldingPeriods, IReadOnlyList<double> StopLosses, IReadOnlyList<double> TakeProfits)
{
    const int CombinationsMost = 1_000_000;

    /// <summary>Targets change fastest, holding periods slowest.</summary>
    /// <exception cref="ArgumentException">A list is empty, there are too many combinations, or a number cannot be traded.</exception>
    public IReadOnlyList<ExitRule> Combinations()
    {
        RequireCombinations(this);
        return
        [
            .. from holding in HoldingPeriods
               from stop in StopLosses
               from target in TakeProfits
               select new ExitRule(holding, stop, target).Validated(),
        ];
    }

    static void RequireCombinations(ParameterGrid grid)
    {
        var (holdings, stops, targets) = (grid.HoldingPeriods.Count, grid.StopLosses.Count, grid.TakeProfits.Count);
        var count = (long)holdings * stops * targets;
        if (count is > 0 and <= CombinationsMost) return;
        throw new ArgumentException(
            $"{holdings} holding periods × {stops} stops × {targets} targets make {count} combinations; from 1 to {CombinationsMost} "
            + "can be compared.",
            nameof(grid));
    }
}

/// <summary>Evenly spaced numbers, both ends included where the step meets the last.</summary>
/// <param name="IncludeNone">Begin with 0, which stands for none.</param>
public sealed record ParameterRange(double From, double To, double Step, bool IncludeNone = false)
{
    /// <summary>A share of a step that a rounding error may cost the last number.</summary>
    const double Slack = 1e-9;

    const int ValuesMost = 100_000;

    /// <exception cref="ArgumentException">The step leads nowhere, or there are too many steps.</exception>
    public IReadOnlyList<double> Values()
    {
        var steps = StepsOf(this);
        IEnumerable<double> values = Enumerable.Range(0, (int)steps + 1).Select(step => Math.Round(From + (step * Step), 10));
        return [.. IncludeNone ? values.Where(value => value != 0).Prepend(0) : values];
    }

    static double StepsOf(ParameterRange range)
    {
        var steps = Math.Floor(((range.To - range.From) / range.Step) + Slack);
        if (range.Step > 0 && steps is >= 0 and < ValuesMost) return steps;
        throw new ArgumentException(
            $"From {range.From} to {range.To} by {range.Step}: a range rises by a step above 0, in at most {ValuesMost} steps.",
            nameof(range));
    }
}
