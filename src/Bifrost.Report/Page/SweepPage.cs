using Bifrost.Report.Model;

namespace Bifrost.Report.Page;

/// <summary>Writes the report of a sweep as one HTML page that needs nothing but itself.</summary>
public static class SweepPage
{
    static readonly PageTemplate Template = new("sweep.html");

    /// <summary>Writes the page in UTF-8. The stream stays open.</summary>
    public static void Write(SweepModel model, Stream output) => Template.Write(model, ReportJson.Default.SweepModel, output);
}
