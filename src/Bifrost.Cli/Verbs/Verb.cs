using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bifrost.Cli.Output;
using Spectre.Console;

namespace Bifrost.Cli.Verbs;

/// <summary>One word of the command line: its options, its help and what it does. Every verb answers in JSON too.</summary>
abstract class Verb : Command
{
    readonly Option<string?> _json = new("--json")
    {
        Description = "Write the answer as JSON to FILE; without FILE to standard output, and nothing else there.",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    protected Verb(string name, string description, Terminal terminal, params string[] examples)
        : base(name, description)
    {
        (Terminal, Examples) = (terminal, examples);
        _json.Validators.Add(RefuseOption);
        SetAction(Execute);
    }

    /// <summary>Whole command lines that can be copied.</summary>
    public IReadOnlyList<string> Examples { get; }

    protected Terminal Terminal { get; }

    protected Option Json => _json;

    public static IReadOnlyList<Verb> All(Terminal terminal)
    {
        Verb[] verbs =
        [
            new BacktestVerb(terminal),
            new SweepVerb(terminal),
            new WalkForwardVerb(terminal),
            new AuditVerb(terminal),
            new ExplainVerb(terminal),
            new MonteCarloVerb(terminal),
            new DemoVerb(terminal),
            new DataVerb(terminal),
            new ScanVerb(terminal),
            new SignalsVerb(terminal),
            new RunsVerb(terminal),
            new VerifyVerb(terminal),
            new DevicesVerb(terminal),
            new StrategiesVerb(terminal),
            new IndicatorsVerb(terminal),
            new AnalyzersVerb(terminal),
            new CompletionVerb(terminal),
            new VersionVerb(terminal),
        ];
        // Added here, so that it comes last in every help.
        foreach (var verb in verbs) verb.AddJson();
        return verbs;
    }

    /// <summary>Does the work and answers.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    protected abstract int Run(ParseResult line);

    /// <summary>Whether standard output is taken by JSON.</summary>
    protected bool IsJson(ParseResult line) => line.GetResult(_json) is { Tokens: [] };

    /// <summary>Gives the result as tables, as JSON, or as both when the JSON goes to a file.</summary>
    /// <param name="answer">Made only when JSON is asked for.</param>
    protected void Answer<T>(ParseResult line, Func<T> answer, Func<Wire, JsonTypeInfo<T>> shape, Action<IAnsiConsole> show)
    {
        if (line.GetResult(_json) is not { } asked)
        {
            show(Terminal.Canvas());
            return;
        }

        var text = JsonSerializer.Serialize(answer(), shape(Wire.Plain));
        if (asked.GetValueOrDefault<string?>() is not { } file)
        {
            Terminal.Out.WriteLine(text);
            return;
        }

        Write(file, text + "\n");
        show(Terminal.Canvas());
    }

    /// <summary>Writes a file that the caller named.</summary>
    /// <exception cref="BadInputException">It cannot be written.</exception>
    protected static void Write(string file, string text)
    {
        try
        {
            File.WriteAllText(file, text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file} cannot be written: {error.Message}");
        }
    }

    // An option without an argument would take the next option, mistyped, for its file.
    static void RefuseOption(OptionResult json)
    {
        if (json.Tokens is [{ Value: ['-', ..] file }]) json.AddError($"there is no option {file}.");
    }

    void AddJson()
    {
        Options.Add(_json);
        foreach (var part in Subcommands.OfType<Verb>()) part.AddJson();
    }

    int Execute(ParseResult line)
    {
        Terminal.Cancellation.ThrowIfCancellationRequested();
        return Run(line);
    }
}
