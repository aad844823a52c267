using System.Text.RegularExpressions;
using Bifrost.Engine.Indicators;
using Bifrost.Tests;

namespace Bifrost.Engine.Tests.Indicators;

/// <summary>docs/indicators.md names what there is.</summary>
public sealed partial class IndicatorDocsTests
{
    static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "indicators.md"));

    [Fact]
    public void Every_indicator_stands_in_a_family()
    {
        var families = Page[Page.IndexOf("| family", StringComparison.Ordinal)..Page.IndexOf("## Sources", StringComparison.Ordinal)];
        var named = Words().Matches(families).Select(word => word.Value).ToHashSet();
        Assert.All(IndicatorCatalog.All, entry => Assert.Contains(entry.Name, named));
    }

    [Fact]
    public void Every_pattern_stands_beside_its_name_in_TA_Lib()
    {
        var patterns = Page[Page.IndexOf("| TA-Lib | Bifrost |", StringComparison.Ordinal)..].TrimEnd().Split('\n')[2..];
        Assert.Equal(CandlestickTable.All.Select(rule => $"| {rule.TaLib} | {rule.Pattern} |"), patterns);
    }

    [GeneratedRegex(@"\w+")]
    internal static partial Regex Words();
}
