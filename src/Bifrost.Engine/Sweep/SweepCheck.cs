namespace Bifrost.Engine.Sweep;

/// <summary>Runs the best of a sweep again in the event engine; what the kernel says is not believed by itself.</summary>
public static class SweepCheck
{
    /// <summary>The rows that were run again, now with every figure; those that the sweep reckoned are the same to the last bit.</summary>
    /// <exception cref="SweepDiffersException">A figure is another: the message names the set, the metric and both values.</exception>
    public static IReadOnlyList<SweepRow> Verify(SweepResult result, ISweepTarget events, CancellationToken cancellation = default)
    {
        var (worker, verified) = (events.NewWorker(), new List<SweepRow>());
        foreach (var row in result.Best)
        {
            cancellation.ThrowIfCancellationRequested();
            var figures = new double[SweepMetrics.All.Count];
            worker.Run(row.Trial.Candidate, SweepDetail.Summary, figures);
            Compare(result.Plan, row, figures);
            verified.Add(row with { Figures = figures });
        }

        return verified;
    }

    static void Compare(SweepPlan plan, SweepRow row, double[] figures)
    {
        for (var i = 0; i < figures.Length; i++)
        {
            if (plan.Detail == SweepDetail.Value && !SweepMetrics.All[i].IsCheap) continue;
            var isSame = BitConverter.DoubleToInt64Bits(figures[i]) == BitConverter.DoubleToInt64Bits(row.Figures[i]);
            if (isSame || (double.IsNaN(figures[i]) && double.IsNaN(row.Figures[i]))) continue;
            throw new SweepDiffersException(
                $"{plan.Space.Show(row.Values)}: {SweepMetrics.All[i].Name} is {row.Figures[i]:R} in the sweep and {figures[i]:R} in"
                + " the event engine.");
        }
    }
}

/// <summary>A sweep and the event engine disagree; nothing of it is to be relied on.</summary>
public sealed class SweepDiffersException(string message) : Exception(message);
