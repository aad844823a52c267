using System.CommandLine;
using System.Runtime.InteropServices;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost version</summary>
sealed class VersionVerb : Verb
{
    public const string Word = "version";

    public VersionVerb(Terminal terminal)
        : base(Word, "Show the version of the program and of the runtime.", terminal, "bifrost version", "bifrost version --json")
    {
    }

    protected override int Run(ParseResult line)
    {
        var answer = new VersionAnswer(Versions.Program, RuntimeInformation.FrameworkDescription, RuntimeInformation.RuntimeIdentifier);
        Answer(line, () => answer, wire => wire.VersionAnswer, _ =>
            Terminal.Out.WriteLine($"bifrost {answer.Version} ({answer.Runtime}, {answer.Platform})"));
        return ExitCode.Done;
    }
}

/// <summary>The answer of <see cref="VersionVerb"/>.</summary>
sealed record VersionAnswer(string Version, string Runtime, string Platform);
