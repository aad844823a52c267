using Bifrost.Engine.Running;
using Bifrost.Report.Csv;
using Bifrost.Report.Facts;

namespace Bifrost.Cli.Runs;

/// <summary>A run's tables as files of a folder.</summary>
static class CsvFolder
{
    /// <exception cref="BadInputException">The folder cannot be written to.</exception>
    public static void Write(string folder, BacktestResult result, RunFacts facts)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (file, write) in new RunCsv(result, facts).Tables)
            {
                using var output = new StreamWriter(Path.Combine(folder, file)) { NewLine = "\n" };
                write(output);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{folder} cannot be written to: {error.Message}");
        }
    }
}
