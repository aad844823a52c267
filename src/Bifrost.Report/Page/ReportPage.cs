using Bifrost.Report.Model;

namespace Bifrost.Report.Page;

/// <summary>Writes a report as one HTML page that needs nothing but itself.</summary>
public static class ReportPage
{
    static readonly PageTemplate Template = new("report.html");

    /// <summary>Writes the page in UTF-8. The stream stays open.</summary>
    public static void Write(ReportModel model, Stream output) => Template.Write(model, ReportJson.Default.ReportModel, output);
}
