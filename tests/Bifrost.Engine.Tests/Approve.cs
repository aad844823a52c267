using System.Runtime.CompilerServices;

namespace Bifrost.Tests;

/// <summary>Compares text with the approved file beside the test; APPROVE=1 rewrites it.</summary>
static class Approve
{
    public static void That(string actual, [CallerFilePath] string source = "", [CallerMemberName] string test = "")
    {
        var directory = Path.Combine(Path.GetDirectoryName(InRepository(source))!, "Approved");
        var file = Path.Combine(directory, $"{Path.GetFileNameWithoutExtension(source)}.{test}.txt");
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n');

        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(directory);
            File.WriteAllText(file, text + "\n");
        }

        Assert.True(File.Exists(file), $"{file} is missing; APPROVE=1 writes it.");
        Assert.Equal(File.ReadAllText(file).TrimEnd('\n'), text);
    }

    // A build for CI writes /_/ in place of the folder that it ran in.
    static string InRepository(string source) =>
        source.StartsWith("/_/", StringComparison.Ordinal) ? Repository.PathOf(source[3..]) : source;
}
