namespace Bifrost.Tests;

/// <summary>The rules of <see cref="TidyTests"/> and <see cref="ArchitectureTests"/> see what they are there to see.</summary>
public class TidyRulesTests
{
    [Theory]
    [InlineData("// TO" + "DO later", true)]
    [InlineData("throw new NotImplemented" + "Exception();", true)]
    [InlineData("var todos = 3;", false)]
    public void Unfinished_work_is_seen(string line, bool seen) => Assert.Equal(seen, TidyTests.Unfinished().IsMatch(line));

    [Theory]
    [InlineData("    pri" + "vate int _count;", true)]
    [InlineData("#reg" + "ion Fields", true)]
    [InlineData("/// <summary>Kept private here.</summary>", false)]
    public void Redundant_words_are_seen(string line, bool seen) => Assert.Equal(seen, TidyTests.RedundantWord().IsMatch(line));

    [Theory]
    [InlineData("var file = \"/wo" + "rk/shared/bars.csv\";", true)]
    [InlineData("\"resolved\": \"https://regis" + "try.example.org/react\"", true)]
    [InlineData("web/work/orders", false)]
    [InlineData("https://www.apache.org/licenses/", false)]
    public void Machines_and_registries_are_seen(string line, bool seen) =>
        Assert.Equal(seen, TidyTests.MachineSpecific().IsMatch(line));

    [Theory]
    [InlineData("see [the map](docs/backtrader.md#orders)", "docs/backtrader.md")]
    [InlineData("see [the site](https://example.org)", "")]
    public void Relative_links_are_seen(string line, string target) =>
        Assert.Equal(target, TidyTests.RelativeLink().Match(line).Groups["target"].Value);

    [Theory]
    [InlineData("using Bifrost.Engine.Broker;", true)]
    [InlineData("new Bifrost.Engine.Broker.Book()", true)]
    [InlineData("using Bifrost.Engine.Data;", false)]
    [InlineData("/// See Bifrost.Engine.Broker.Book.", false)]
    public void Uses_of_a_later_folder_are_seen(string code, bool seen) =>
        Assert.Equal(seen, ArchitectureTests.LaterFoldersUsed("Indicators", code).Any());
}
