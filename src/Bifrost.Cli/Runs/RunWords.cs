using System.CommandLine;
using System.CommandLine.Parsing;

namespace Bifrost.Cli.Runs;

/// <summary>The words of a command line that decide what comes of a run; those that repeat it.</summary>
static class RunWords
{
    /// <param name="strategy">As it was given.</param>
    /// <param name="parameters">name=value.</param>
    /// <param name="outside">Options that change no result, and those told by the other arguments.</param>
    public static IReadOnlyList<string> Of(
        ParseResult line, string strategy, IEnumerable<string> parameters, IReadOnlyCollection<Option> outside)
    {
        List<string> words = [line.CommandResult.Command.Name, strategy];
        foreach (var given in line.CommandResult.Children.OfType<OptionResult>())
        {
            if (given.Implicit || outside.Contains(given.Option)) continue;
            if (given.Tokens.Count == 0) words.Add(given.Option.Name);
            foreach (var token in given.Tokens) words.AddRange([given.Option.Name, token.Value]);
        }

        foreach (var parameter in parameters) words.AddRange(["--param", parameter]);
        return words;
    }
}
