using Bifrost.Report.Model;
using Bifrost.Report.Page;

namespace Bifrost.Cli.Runs;

/// <summary>The report's page as a file.</summary>
static class ReportFile
{
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static void Write(string file, ReportModel model)
    {
        try
        {
            using var stream = File.Create(file);
            ReportPage.Write(model, stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file} cannot be written: {error.Message}");
        }
    }
}
