using System.Diagnostics;
using Bifrost.Cli;
using Bifrost.Tests;

namespace Bifrost.Host.Tests.Cli;

/// <summary>The program in a process of its own.</summary>
static class Spawned
{
    /// <param name="environment">Variables to set; null takes one away.</param>
    public static Process Start(IEnumerable<string> words, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ExitCode).Assembly.Location, .. words])
        {
            WorkingDirectory = Repository.Root, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static Typed Line(IEnumerable<string> words, params (string Name, string? Value)[] environment)
    {
        using var process = Start(words, environment);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }
}
