using System.Diagnostics;
using System.Xml.Linq;
using Bifrost.Cli.Scripting;
using Bifrost.Engine.Running;
using Bifrost.Report.Page;
using Bifrost.Store.Bars;
using Bifrost.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NodaTime;

namespace Bifrost.Host.Tests.Samples;

/// <summary>A sample, compiled as dotnet run compiles it but within the test: against the assemblies that are already built.</summary>
static class SampleProgram
{
    static readonly CSharpParseOptions Syntax = new(LanguageVersion.CSharp14, DocumentationMode.None);

    static readonly string[] ImplicitNamespaces =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks"];

    static readonly string[] Libraries =
    [
        typeof(Backtest).Assembly.Location, typeof(BarFiles).Assembly.Location, typeof(Instant).Assembly.Location,
        typeof(SweepPage).Assembly.Location,
    ];

    /// <summary>What the sample prints.</summary>
    public static string Run(string source, string name)
    {
        var folder = Directory.CreateTempSubdirectory("bifrost-sample-").FullName;
        try
        {
            var program = Path.Combine(folder, "sample.dll");
            Assert.Empty(Compile(source, name, OutputKind.ConsoleApplication, program));
            foreach (var library in Libraries) File.Copy(library, Path.Combine(folder, Path.GetFileName(library)));
            File.Copy(
                Path.ChangeExtension(typeof(SampleProgram).Assembly.Location, "runtimeconfig.json"),
                Path.ChangeExtension(program, "runtimeconfig.json"));
            return Output("dotnet", program);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What a command prints when it is called in the root of the repository.</summary>
    public static string Output(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A build left running would keep the pipe open.
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_NOLOGO"] = "1" },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{command} exited with {process.ExitCode}:\n{output}{error.Result}");
        return output;
    }

    /// <summary>The compiler's complaints about a text, with the namespaces in scope that samples have; none when it compiles.</summary>
    /// <param name="output">The file to write; null only checks.</param>
    public static IReadOnlyList<string> Compile(string source, string name, OutputKind kind, string? output = null)
    {
        var compilation = CSharpCompilation.Create(
            "sample",
            [CSharpSyntaxTree.ParseText(source, Syntax, name), CSharpSyntaxTree.ParseText(Usings(), Syntax)],
            References.All().Concat(Libraries.Skip(1).Select(library => MetadataReference.CreateFromFile(library))),
            new(kind, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var code = output is null ? Stream.Null : File.Create(output);
        return [.. compilation.Emit(code).Diagnostics
            .Where(finding => finding.Severity >= DiagnosticSeverity.Warning)
            .Select(finding => finding.ToString())];
    }

    static string Usings()
    {
        var ours = XDocument.Load(Repository.PathOf("samples", "Directory.Build.props")).Descendants("Using")
            .Select(element => element.Attribute("Include")!.Value);
        return string.Concat(ImplicitNamespaces.Concat(ours).Select(name => $"global using {name};\n"));
    }
}
