using Bifrost.Cli.Runs;
using Bifrost.Engine.Sweep;
using Bifrost.Report;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;
using Bifrost.Report.Page;

namespace Bifrost.Cli.Sweeps;

/// <summary>The page of a sweep, or of a walk forward, as a file.</summary>
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

    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static void Write(string file, SweepModel model)
    {
        try
        {
            using var stream = File.Create(file);
            SweepPage.Write(model, stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file} cannot be written: {error.Message}");
        }
    }
}
