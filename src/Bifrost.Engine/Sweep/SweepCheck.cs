namespace Bifrost.Engine.Sweep;

/// <summary>Runs the best of a sweep again in the event engine; what the kernel says is not believed by itself.</summary>
public static class SweepCheck
{
    /// <summary>The rows that were run again, each with all figures the same to the last bit.</summary>
    /// <exception cref="SweepDiffersException">A figure is another: the message names the set, the metric and both values.</exception>
    public static IReadOnlyList<SweepRow> Verify(SweepResult result, ISweepTarget events, CancellationToken cancellation = default)
    {
        var (worker, figures) = (events.NewWorker(), new double[SweepMetrics.All.Count]);
        foreach (var row in result.Best)
        {
            cancellation.ThrowIfCancellationRequested();
            worker.Run(row.Trial.Candidate, result.Plan.Detail, figures);
            Compare(result.Plan.Space, row, figures);
        }

        return result.Best;
    }

    static void Compare(ParameterSpace space, SweepRow row, double[] figures)
    {
        for (var i = 0; i < figures.Length; i++)
        {
            var isSame = BitConverter.DoubleToInt64Bits(figures[i]) == BitConverter.DoubleToInt64Bits(row.Figures[i]);
            if (isSame || (double.IsNaN(figures[i]) && double.IsNaN(row.Figures[i]))) continue;
            throw new SweepDiffersException(
                $"{space.Show(row.Values)}: {SweepMetrics.All[i].Name} is {row.Figures[i]:R} in the sweep and {figures[i]:R} in"
                + " the event engine.");
        }
    }
}

/// <summary>A sweep and the event engine disagree; nothing of it is to be relied on.</summary>
public sealed class SweepDiffersException(string message) : Exception(message);
