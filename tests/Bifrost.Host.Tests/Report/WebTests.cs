using System.Diagnostics;
using Bifrost.Tests;

namespace Bifrost.Host.Tests.Report;

public class WebTests
{
    /// <summary>Types, tests, formatting, and the page that is committed: byte for byte what the sources build.</summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public async Task The_web_sources_pass_their_checks_and_build_the_committed_page()
    {
        await Npm("ci", "--no-audit", "--no-fund");
        await Npm("run", "check");
    }

    static async Task Npm(params string[] arguments)
    {
        var start = new ProcessStartInfo("npm", arguments)
        {
            WorkingDirectory = Repository.PathOf("web"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = Process.Start(start) ?? throw new InvalidOperationException("npm did not start.");
        Task<string> output = npm.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string errors = await npm.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await npm.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(npm.ExitCode == 0, $"npm {string.Join(' ', arguments)}:\n{await output}\n{errors}");
    }
}
