using System.Text;
using System.Text.Json;
using Bifrost.Report.Model;

namespace Bifrost.Report.Page;

/// <summary>Writes a report as one HTML page that needs nothing but itself.</summary>
public static class ReportPage
{
    // The page as built holds this once, where the model goes.
    const string Placeholder = "\"model goes here\"";

    /// <summary>Writes the page in UTF-8. The stream stays open.</summary>
    public static void Write(ReportModel model, Stream output)
    {
        var (head, tail) = Template();
        output.Write(head);
        // The serializer escapes <, > and &, so that no text of a model can end the script element it stands in.
        JsonSerializer.Serialize(output, model, ReportJson.Default.ReportModel);
        output.Write(tail);
    }

    static (byte[] Head, byte[] Tail) Template()
    {
        using var resource = typeof(ReportPage).Assembly.GetManifestResourceStream("report.html")
            ?? throw new InvalidOperationException("The report's page is not in the assembly.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        string[] parts = reader.ReadToEnd().Split(Placeholder);
        return parts is [var head, var tail]
            ? (Encoding.UTF8.GetBytes(head), Encoding.UTF8.GetBytes(tail))
            : throw new InvalidOperationException($"The report's page has {parts.Length - 1} places for the model, not one.");
    }
}
