using System.CommandLine;
using Bifrost.Cli.Output;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Scanning;
using Spectre.Console;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost scan patterns: the patterns that --pattern takes.</summary>
sealed class ScanPatternsVerb(Terminal terminal)
    : Verb("patterns", "List the patterns that --pattern takes.", terminal, "bifrost scan patterns")
{
    protected override int Run(ParseResult line)
    {
        var patterns = PatternCatalog.All(RuleOptions.Default).Select(PatternAnswer.Of).ToList();
        Answer(line, () => new(patterns), wire => wire.PatternsAnswer, console =>
        {
            var table = Tables.WithHeadings("name", "code", "side", "what it is");
            foreach (var pattern in patterns)
                table.AddRow(new Text(pattern.Name), new Text(pattern.Code ?? ""), new Text(pattern.Side), new Text(pattern.Summary));
            console.Write(table);
        });
        return ExitCode.Done;
    }
}

/// <summary>The answer of <see cref="ScanPatternsVerb"/>.</summary>
sealed record PatternsAnswer(IReadOnlyList<PatternAnswer> Patterns);

/// <summary>A pattern; Rule is null when it is a shape.</summary>
sealed record PatternAnswer(string Name, string? Code, string Side, string Summary, string? Rule)
{
    public static PatternAnswer Of(ScanPattern pattern) =>
        new(pattern.Name, pattern.Code, Words.Of(pattern.Side), pattern.Summary, pattern.Rule?.Text);
}
