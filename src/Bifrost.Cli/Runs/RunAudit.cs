using Bifrost.Cli.Output;
using Bifrost.Engine.Running;
using Bifrost.Engine.Trust;

namespace Bifrost.Cli.Runs;

/// <summary>The audit of a run.</summary>
static class RunAudit
{
    /// <summary>A strategy that is slow over its own bars is twenty times as slow here.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>
    /// What every run is put through as long as nobody has to wait for it: up to <see cref="AuditPlan.QuickLimit"/> bars.
    /// </summary>
    public static FinishedRun AddTo(FinishedRun finished, Terminal terminal)
    {
        var bars = finished.Result.Schedule.Tracks.Sum(track => (long)track.Series.Bars.Count);
        if (bars > AuditPlan.QuickLimit) return finished with { AuditOmitted = $"more than {AuditPlan.QuickLimit:N0} bars" };

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(terminal.Cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return finished with { Audit = Of(finished.Run, AuditPlan.Quick, listings: null, progress: null, patience.Token) };
        }
        catch (OperationCanceledException) when (!terminal.Cancellation.IsCancellationRequested)
        {
            return finished with { AuditOmitted = $"it takes more than {Patience.TotalSeconds:N0} seconds" };
        }
    }

    /// <param name="listings">When each instrument of the data set could be traded; null where that is not known.</param>
    /// <exception cref="WorkFailedException">The strategy threw over the real bars.</exception>
    public static AuditReport Of(Run run, AuditPlan plan, Terminal terminal, IReadOnlyList<Listing>? listings) =>
        terminal.Watch("Auditing", progress => Of(run, plan, listings, progress, terminal.Cancellation));

    static AuditReport Of(
        Run run, AuditPlan plan, IReadOnlyList<Listing>? listings, IProgress<double>? progress, CancellationToken cancellation)
    {
        var subject = new AuditSubject(_ => run.Create(), run.Feeds(), run.Options) { Listings = listings };
        try
        {
            return Audit.Run(subject, plan, progress, cancellation);
        }
        catch (StrategyFailedException failure)
        {
            throw Run.Explained(failure);
        }
    }
}
