using System.Diagnostics;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Engine.Data;
using Bifrost.Engine.Sweep;
using Bifrost.Engine.Trust;
using Bifrost.Store.Sweeps;
using TrialOfLedger = Bifrost.Store.Ledger.Trial;

namespace Bifrost.Cli.Sweeps;

/// <summary>Runs a sweep: the sets, the best again in the event engine, a sample for its returns, and the count in the ledger.</summary>
sealed class SweepWork(SweepRequest request, RunKeeper keeper, Terminal terminal)
{
    readonly int _perYear = Schedule.Of(request.Run.Feeds).Sessions.PerYear;

    /// <param name="journal">The file that rows are kept in and resumed from; null for none.</param>
    public FinishedSweep Execute(string? journal)
    {
        using var place = SweepPlace.Of(request);
        var watch = Stopwatch.StartNew();
        var result = terminal.Watch("Sweeping", state => Run(place, journal, state, watch));
        var seconds = watch.Elapsed.TotalSeconds;
        try
        {
            var verified = place.Target == request.Events ? result.Best : terminal.Watch(
                "Verifying the best", _ => SweepCheck.Verify(result, request.Events, terminal.Cancellation));
            return new(request, result with { Best = verified }, verified.Count, Trust(result), seconds)
            {
                WithoutKernel = place.WithoutKernel, WithoutDevice = place.WithoutDevice,
            };
        }
        catch (SweepDiffersException difference)
        {
            throw new WorkFailedException($"The rules kernel and the event engine differ, which is a bug of Bifrost: {difference.Message}");
        }
    }

    SweepResult Run(SweepPlace place, string? path, WorkState state, Stopwatch watch)
    {
        try
        {
            using var journal = path is null ? null : SweepJournalFile.Open(path, place.Plan, request.IdentityOf(place.Plan));
            var reports = new SweepReports(place.Plan, state, watch);
            return new SweepRun(place.Plan, place.Target, journal).Run(reports, terminal.Cancellation);
        }
        catch (SweepDeviceException failure)
        {
            throw new WorkFailedException(failure.Message);
        }
        catch (SweepJournalException problem)
        {
            throw new BadInputException(problem.Message);
        }
    }

    SweepTrust? Trust(SweepResult result)
    {
        var sample = terminal.Watch("Weighing", state =>
            SweepSample.Of(result, request.Events, progress: state, cancellation: terminal.Cancellation));
        if (sample is null) return null;
        var own = SweepTrust.CountOf(result, sample, _perYear);
        var counted = keeper.Count(request.Range, () => Trials(result, sample), own.Effective) ?? own;
        // Of very many sets not all are held, but all were tried.
        counted = counted with { Trials = Math.Max(counted.Trials, own.Trials) };
        return terminal.Watch("Weighing", _ => SweepTrust.Of(sample, counted, request.Seed, result.Plan.Threads));
    }

    /// <summary>Every set that is held, under the key of its configuration.</summary>
    List<TrialOfLedger> Trials(SweepResult result, SweepSample sample)
    {
        var keys = new TrialKeys(request.Inputs);
        return [.. result.Rows.Where(row => row.Trial.Candidate.Share == 1).Select(row =>
            new TrialOfLedger(keys.Of(request.ParametersOf(row.Values)), SweepTrust.RatioOf(row, sample, _perYear)))];
    }
}

/// <summary>Tells how far a sweep is: how many sets, how fast, and the best so far.</summary>
sealed class SweepReports(SweepPlan plan, WorkState state, Stopwatch watch) : IProgress<SweepProgress>
{
    public void Report(SweepProgress value)
    {
        var rate = (value.Done - value.Resumed) / Math.Max(watch.Elapsed.TotalSeconds, 1e-3);
        var best = value.Best is { IsEligible: true } row
            ? $", best {plan.Objectives[0].Text} {plan.Objectives[0].ValueOf(row.Figures):0.###} at {plan.Space.Show(row.Values)}"
            : "";
        state.Report((double)value.Done / value.Most, $"{value.Done:N0} of {value.Most:N0}, {rate:N0}/s{best}");
    }
}
