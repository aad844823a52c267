using Bifrost.Cli.Runs;
using Bifrost.Engine.Sweep;
using Bifrost.Report;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;

namespace Bifrost.Cli.Sweeps;

/// <summary>What the page of a sweep, or of a walk forward, shows.</summary>
static class SweepReport
{
    public static SweepModel Of(FinishedSweep sweep)
    {
        var facts = Facts(sweep.Request) with { Verified = [.. sweep.Result.Best.Take(sweep.Verified).Select(row => row.Id)] };
        return SweepPainter.Paint(sweep.Result, sweep.Trust, facts);
    }

    public static SweepModel Of(SweepRequest request, WalkForwardResult walk) => SweepPainter.Paint(walk, Facts(request));

    static SweepFacts Facts(SweepRequest request)
    {
        var facts = SweepSetup.Of(
            request.Run.Entry.Name,
            request.Plan.Space,
            [.. request.Run.Readings.Select(reading => reading.Series)],
            request.Run.Create(),
            request.Run.Options);
        return facts with { Method = request.Search, Versions = [.. facts.Versions, .. Versions.OfReports] };
    }
}
