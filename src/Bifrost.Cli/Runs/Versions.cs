using System.Reflection;
using System.Runtime.InteropServices;
using Bifrost.Report.Model;

namespace Bifrost.Cli.Runs;

/// <summary>What the program is, and what it runs on.</summary>
static class Versions
{
    /// <summary>The program's, with the commit it was built from where it knows it.</summary>
    public static string Program { get; } =
        typeof(Versions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Beside the engine and the data, which the report names itself.</summary>
    public static IReadOnlyList<Note> OfReports { get; } =
        [new("Runtime", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}")];
}
