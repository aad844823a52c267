using System.Text.RegularExpressions;
using Bifrost.Host.Tests.Cli;
using Bifrost.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using CommandLineParser = System.CommandLine.Parsing.CommandLineParser;

namespace Bifrost.Host.Tests.Samples;

/// <summary>What the pages show is C# that compiles and commands that work.</summary>
public partial class PagesTests
{
    const string GettingStarted = "docs/getting-started.md";

    public static TheoryData<string, int> Blocks =>
    [
        .. from page in Repository.Files("", ".md")
        where page.Folder is "" or "docs" or "samples" or "src/Bifrost.Engine"
        from index in Enumerable.Range(0, CodeBlocks(page.Path).Count)
        select (page.Path, index),
    ];

    public static TheoryData<string> Programs => ["docs/from-vectorbt.md", "docs/analyzers.md", "src/Bifrost.Engine/README.md"];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Code_of_a_page_compiles(string page, int index)
    {
        var code = Directive().Replace(CodeBlocks(page)[index], "");

        Assert.Empty(SampleProgram.Compile(code, page, Kind(code)));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Programs_of_a_page_print_something(string page)
    {
        var programs = CodeBlocks(page).Where(code => Kind(code) == OutputKind.ConsoleApplication).ToList();

        Assert.NotEmpty(programs);
        Assert.All(programs, code => Assert.NotEmpty(SampleProgram.Run(code, page).Trim()));
    }

    // backtrader 1.9.78.123 printed it, run on the Python of the page.
    [Fact]
    public void Strategy_in_both_words_has_the_result_of_backtrader()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "backtrader.md"));

        var printed = SampleProgram.Run(CodeBlocks("docs/backtrader.md")[0], "backtrader.md").Trim();

        Assert.Contains($"Both print `{printed}`.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Getting_started_shows_the_first_sample() => Assert.Contains(
        File.ReadAllText(Repository.PathOf("samples", "01-first-backtest.cs")), CodeBlocks(GettingStarted));

    [Fact]
    public void Commands_of_getting_started_work()
    {
        using var folder = new Folder();
        folder.Write("breakout.cs", CodeBlocks(GettingStarted)[0]);
        var commands = Command().Matches(File.ReadAllText(Repository.PathOf(GettingStarted)));

        Assert.True(commands.Count >= 4);
        Assert.All(commands, command =>
        {
            string[] words = [.. CommandLineParser.SplitCommandLine(command.Groups["words"].Value).Select(word => InPlace(word, folder))];
            if (words is ["demo"]) words = ["demo", "--report", folder.PathOf("demo.html")];
            var typed = Typed.Line(words);
            Assert.True(typed.Code == 0, $"{command.Value}: {typed.Error}");
        });
        Assert.True(File.Exists(folder.PathOf("report.html")));
    }

    static string InPlace(string word, Folder folder) => word switch
    {
        "breakout.cs" or "report.html" => folder.PathOf(word),
        _ => word.Replace("samples/data/", Typed.Sample("") + "/", StringComparison.Ordinal),
    };

    static List<string> CodeBlocks(string page) =>
        [.. CodeBlock().Matches(File.ReadAllText(Repository.PathOf(page))).Select(block => block.Groups["code"].Value)];

    static OutputKind Kind(string code) =>
        ((CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code).GetRoot()).Members.OfType<GlobalStatementSyntax>().Any()
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;

    [GeneratedRegex(@"^ *```(?:csharp|cs|c#)\n(?<code>.*?)^ *```", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    internal static partial Regex CodeBlock();

    [GeneratedRegex(@"^\./bifrost (?<words>.+)$", RegexOptions.Multiline, 1000)]
    internal static partial Regex Command();

    [GeneratedRegex("^#:.*$", RegexOptions.Multiline, 1000)]
    internal static partial Regex Directive();
}
