using System.Text.Json;
using Bifrost.Cli;
using Bifrost.Cli.Output;
using Bifrost.Tests;

namespace Bifrost.Host.Tests.Cli;

/// <summary>What a command line, typed, answers.</summary>
sealed record Typed(int Code, string Out, string Error)
{
    public static string Sample(string name) => Repository.PathOf("samples", "data", name);

    public static Typed Line(params IReadOnlyList<string> words) => Line(words, CancellationToken.None);

    public static Typed Line(IReadOnlyList<string> words, CancellationToken cancellation, bool isRich = false)
    {
        using StringWriter output = new(), error = new();
        var terminal = new Terminal(output, error, isRich, isWatched: false, cancellation);
        return new(CommandLine.Run(words, terminal), output.ToString(), error.ToString());
    }

    /// <summary>The output as JSON; fails when there is anything else.</summary>
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Out);
        return document.RootElement.Clone();
    }
}

/// <summary>A folder that is deleted with the test.</summary>
sealed class Folder : IDisposable
{
    public Folder() => Root = Directory.CreateTempSubdirectory("bifrost-").FullName;

    public string Root { get; }

    public string PathOf(string name) => Path.Combine(Root, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
