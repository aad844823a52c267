using System.Text.RegularExpressions;
using Bifrost.Cli.Scripting;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Tests;
using Xunit;

namespace Bifrost.Host.Tests;

/// <summary>The strategies on the page about writing one compile as a user's file, run, and trade.</summary>
public partial class StrategiesPageTests
{
    public static TheoryData<string, string> Strategies => [.. CodeBlock()
        .Matches(File.ReadAllText(Repository.PathOf("docs", "strategies.md")))
        .Select(block => (block.Groups["name"].Value, block.Groups["code"].Value))];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void A_strategy_of_the_page_compiles_and_trades(string name, string code)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{name}-{Guid.NewGuid():N}.cs");
        File.WriteAllText(path, code);
        try
        {
            var entry = Assert.Single(StrategyFile.Compile(path, TestContext.Current.CancellationToken));
            Assert.Equal(name, entry.Type.Name);

            var result = new Backtest(Minutes(), entry.Create()).Run(cancellation: TestContext.Current.CancellationToken);
            Assert.NotEmpty(result.Trades);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Eight sessions from 09:30 to 16:00 that rise and fall.</summary>
    static BarSeries Minutes()
    {
        var monday = UtcTime.From(new DateTime(2024, 1, 8));
        var builder = new BarsBuilder();
        for (var i = 0; i < 8 * 391; i++)
        {
            var price = 20 + (4 * Math.Sin(i / 40.0)) + (0.4 * Math.Sin(i * 1.7));
            var (day, minute) = Math.DivRem(i, 391);
            var time = monday + (day * UtcTime.Day) + ((570 + minute) * UtcTime.Minute);
            builder.Add(new(time, price, price + 0.2, price - 0.2, price + 0.1, 100));
        }

        return new("minutes", builder.ToBars())
        {
            Timeframe = Timeframe.Minutes, Session = Session.Of(new(9, 30), new(16, 0)),
        };
    }

    [GeneratedRegex(@"```csharp\n(?<code>.*?class (?<name>\w+).*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex CodeBlock();
}
