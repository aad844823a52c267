using System.Text.RegularExpressions;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Tests;

namespace Bifrost.Engine.Tests.Strategies.Library;

/// <summary>The page about the strategies says what the catalog says.</summary>
public partial class LibraryPageTests
{
    static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "strategies-library.md"));

    public static TheoryData<string> Names => SampleRunTests.Names;

    [Fact]
    public void Every_strategy_has_a_section_in_alphabetical_order() =>
        Assert.Equal(Names.Select(row => row.Data), Headings().Matches(Page).Select(heading => heading.Groups["name"].Value));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_table_of_parameters_is_the_catalogs(string name)
    {
        var parameters = StrategyCatalog.BuiltIn[name].Parameters;
        var expected = parameters.Select(parameter =>
            $"| `{parameter.Name}` | {parameter.Show(parameter.Default)} | {parameter.Allowed} | {parameter.Help} |");

        Assert.Equal(expected, TableOf(name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_tag_of_an_order_is_named(string name)
    {
        var section = Section(name);
        var run = new Backtest(Samples.Stocks, StrategyCatalog.BuiltIn[name].Create()).Run();
        Assert.All(run.Orders, order => Assert.Contains($"`{order.Terms.Tag}`", TagsOf(section), StringComparison.Ordinal));
    }

    static string TagsOf(string section) => section[section.LastIndexOf("Tag", StringComparison.Ordinal)..];

    static IEnumerable<string> TableOf(string name)
    {
        var lines = Section(name).Split('\n');
        var head = Array.IndexOf(lines, "| parameter | default | allowed | meaning |");
        return head < 0 ? [] : lines.Skip(head + 2).TakeWhile(line => line.StartsWith('|'));
    }

    static string Section(string name)
    {
        var start = Page.IndexOf($"\n## {name}\n", StringComparison.Ordinal) + 1;
        Assert.True(start > 0, $"There is no section {name}.");
        var end = Page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? Page[start..] : Page[start..end];
    }

    [GeneratedRegex(@"^## (?<name>\w+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex Headings();
}
