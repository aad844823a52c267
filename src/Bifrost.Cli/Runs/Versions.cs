using System.Reflection;
using System.Runtime.InteropServices;
using Bifrost.Report.Model;

namespace Bifrost.Cli.Runs;

/// <summary>What a report was made with and from.</summary>
static class Versions
{
    /// <summary>The program's, with the commit it was built from where it knows it.</summary>
    public static string Program { get; } =
        typeof(Versions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static IReadOnlyList<Note> Of(FinishedRun finished) =>
    [
        new("Bifrost", Program),
        new("Runtime", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}"),
        .. finished.Run.Readings.Select(reading =>
            new Note("Data", $"{reading.Report.File}: {reading.Report.Rows:N0} rows, {reading.Report.Bars:N0} bars")),
    ];
}
