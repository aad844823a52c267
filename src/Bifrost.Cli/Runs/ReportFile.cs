using Bifrost.Report.Model;
using Bifrost.Report.Page;

namespace Bifrost.Cli.Runs;

/// <summary>A report's page as a file.</summary>
static class ReportFile
{
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static void Write(string file, ReportModel model) => Write(file, stream => ReportPage.Write(model, stream));

    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static void Write(string file, SweepModel model) => Write(file, stream => SweepPage.Write(model, stream));

    static void Write(string file, Action<Stream> write)
    {
        try
        {
            using var stream = File.Create(file);
            write(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file} cannot be written: {error.Message}");
        }
    }
}
