using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Bifrost.Cli.Output;
using Bifrost.Cli.Verbs;

namespace Bifrost.Cli;

/// <summary>The command line as a whole: which verbs there are, and how their failures become messages and exit codes.</summary>
static class CommandLine
{
    const string Description =
        """
        Backtests trading strategies.

        Exit codes: 0 done; 1 the work failed; 2 the command line or its input is wrong; 130 cancelled.
        """;

    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        try
        {
            return Invoke(arguments, terminal);
        }
        catch (BadInputException bad)
        {
            terminal.Complain(bad.Message);
            return ExitCode.BadInput;
        }
        catch (WorkFailedException failed)
        {
            terminal.Complain(failed.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            terminal.Complain("cancelled");
            return ExitCode.Cancelled;
        }
        catch (Exception defect)
        {
            terminal.Complain($"this is a defect of Bifrost, not of what you typed: {defect}");
            return ExitCode.Failed;
        }
    }

    static int Invoke(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var root = new RootCommand(Description) { HelpName = "bifrost" };
        foreach (var verb in Verb.All(terminal)) root.Subcommands.Add(verb);
        // The option is replaced by the verb of the same name, which also speaks JSON.
        if (root.Options.FirstOrDefault(option => option is VersionOption) is { } version) root.Options.Remove(version);
        root.SetAction(_ => ShowHelp(root, terminal));
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpWithExamples((HelpAction)option.Action!);
            // Elsewhere than on Windows these are paths.
            foreach (var alias in (string[])["/?", "/h"]) option.Aliases.Remove(alias);
        }


        if (arguments is ["--version"]) arguments = [VersionVerb.Word];
        var line = root.Parse(arguments, new() { ResponseFileTokenReplacer = null });
        if (line.Errors.Count > 0 && line.Action?.ClearsParseErrors != true) return Refuse(line, terminal);
        return line.Invoke(new()
        {
            Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
        });
    }

    static int ShowHelp(RootCommand root, Terminal terminal) =>
        root.Parse(["--help"]).Invoke(new() { Output = terminal.Out, Error = terminal.Error });

    static int Refuse(ParseResult line, Terminal terminal)
    {
        var command = line.CommandResult.Command;
        if (command is RootCommand && line.UnmatchedTokens is [var word, ..])
        {
            terminal.Complain($"there is no verb {word}.{Suggestion.For(word, command.Subcommands.Select(verb => verb.Name))}");
        }
        else
        {
            foreach (var error in line.Errors) terminal.Complain(error.Message);
        }

        terminal.Error.WriteLine($"Try {PathOf(line.CommandResult)} --help.");
        return ExitCode.BadInput;
    }

    /// <summary>The words that lead to a verb: bifrost signals backtest.</summary>
    static string PathOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{PathOf(parent)} {result.Command.Name}" : "bifrost";
}
