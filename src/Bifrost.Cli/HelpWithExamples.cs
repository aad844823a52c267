using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Bifrost.Cli.Verbs;

namespace Bifrost.Cli;

/// <summary>The usual help, with the examples of the verb below it.</summary>
sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = 120;
        var result = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb verb) Show(verb.Examples, parseResult.InvocationConfiguration.Output);
        return result;
    }

    static void Show(IReadOnlyList<string> examples, TextWriter output)
    {
        output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine($"  {example}");
        output.WriteLine();
    }
}
