using System.Reflection;
using System.Runtime.InteropServices;
using Bifrost.Report.Model;

namespace Bifrost.Cli.Runs;

/// <summary>What a report was made with; the report itself names the engine and the data.</summary>
static class Versions
{
    /// <summary>The program's, with the commit it was built from where it knows it.</summary>
    public static string Program { get; } =
        typeof(Versions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static IReadOnlyList<Note> All { get; } =
    [
        new("Bifrost", Program),
        new("Runtime", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}"),
    ];
}
