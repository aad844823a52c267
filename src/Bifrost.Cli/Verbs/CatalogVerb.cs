using System.CommandLine;
using System.CommandLine.Completions;
using Bifrost.Cli.Output;

namespace Bifrost.Cli.Verbs;

/// <summary>A verb that lists what there is, or shows one of it: list, show NAME, or only NAME.</summary>
abstract class CatalogVerb : Verb
{
    const string List = "list";
    const string Show = "show";

    readonly Argument<string[]> _words = new("list|show NAME") { Arity = new(0, 2) };

    protected CatalogVerb(string name, string description, string what, Terminal terminal, params string[] examples)
        : base(name, description, terminal, examples)
    {
        _words.Description = what;
        _words.CompletionSources.Add(Complete);
        Arguments.Add(_words);
    }

    /// <summary>The names that can be shown.</summary>
    protected abstract IEnumerable<string> Names { get; }

    /// <summary>The name to show; null to list all.</summary>
    /// <exception cref="BadInputException">The words are neither.</exception>
    protected string? Chosen(ParseResult line) => line.GetValue(_words) switch
    {
        null or [] or [List] => null,
        [Show] => throw new BadInputException($"{Name} show needs a name."),
        [Show, var name] => name,
        [var name] => name,
        var words => throw new BadInputException($"{Name} {string.Join(' ', words)}: list, or show and a name is expected."),
    };

    protected BadInputException Unknown(string kind, string name) => new($"there is no {kind} {name}.{Suggestion.For(name, Names)}");

    IEnumerable<CompletionItem> Complete(CompletionContext context)
    {
        var isShow = context.ParseResult.GetResult(_words)?.Tokens.Any(token => token.Value == Show) == true
            && context.WordToComplete != Show;
        return (isShow ? Names : [List, Show]).Select(word => new CompletionItem(word));
    }
}
