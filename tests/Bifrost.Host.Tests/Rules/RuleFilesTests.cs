using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Host.Tests.Cli;
using Bifrost.Report.Facts;
using Bifrost.Store.Bars;
using Bifrost.Store.Rules;
using Bifrost.Tests;

namespace Bifrost.Host.Tests.Rules;

public sealed class RuleFilesTests : IDisposable
{
    readonly Folder _folder = new();

    public static TheoryData<string> Shipped =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("samples", "rules"))
            .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_file_trades_and_both_engines_agree(string file)
    {
        var plan = RuleFiles.Open(Repository.PathOf("samples", "rules", file));
        Assert.Equal(Path.GetFileNameWithoutExtension(file), plan.Name);
        Assert.NotEmpty(plan.Description);

        var trades = 0;
        foreach (var name in (string[])["NORTH.csv", "EAST.csv", "WEST.csv"])
        {
            FeedPlan feed = new(BarFiles.Open(Typed.Sample(name)).Series);
            var (strategy, options) = (new RuleStrategy(plan), new BacktestOptions { Broker = new() { Cash = 100_000 } });
            var result = new Backtest([feed], strategy, options).Run();
            trades += result.Trades.Count(trade => trade.IsClosed);
            var check = KernelCheck.Of(strategy, [feed], options, result);
            Assert.True(check.Verdict == KernelVerdict.Equal, check.Detail);
        }

        Assert.InRange(trades, 10, 10_000);
    }

    [Fact]
    public void Yaml_and_json_say_the_same()
    {
        var yaml = RuleFiles.Open(_folder.Write("a.yaml", """
            name: same
            parameters: { fast: 5 }
            long:
              entry: [close > sma($fast), "volume > 0"]
              exit: close < sma($fast)
            stop: { percent: 5.5 }
            reentry: false
            """));
        var json = RuleFiles.Open(_folder.Write("a.json", """
            {
              "name": "same", "parameters": { "fast": 5 },
              "long": { "entry": ["close > sma($fast)", "volume > 0"], "exit": "close < sma($fast)" },
              "stop": { "percent": 5.5 }, "reentry": false
            }
            """));

        Assert.Equal(json with { Parameters = yaml.Parameters }, yaml);
        Assert.Equal(json.Parameters, yaml.Parameters);
    }

    [Theory]
    [InlineData("name: x\nlong: { enty: close > 1 }", "long.enty: there is no such property; did you mean entry?")]
    [InlineData("name: x\nname: y", "name")]
    [InlineData("name: [", "(2,1): ")]
    [InlineData("", "name: missing")]
    [InlineData("name: x\nlong: &a { entry: close > 1 }\nshort: *a\nstop: { percent: 0x }", "stop.percent: \"0x\" is given")]
    public void An_error_names_the_file_and_the_place(string yaml, string message)
    {
        var file = _folder.Write("bad.yaml", yaml);
        var wrong = Assert.Throws<RuleFileException>(() => RuleFiles.Open(file));

        Assert.StartsWith(file, wrong.Message, StringComparison.Ordinal);
        Assert.Contains(message, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_runs_a_file_with_its_parameters_and_says_which_engine_ran()
    {
        var file = Repository.PathOf("samples", "rules", "ema_crossover.yaml");
        var answer = Typed.Line("backtest", file, "--data", Typed.Sample("NORTH.csv"), "--param", "fast=8", "--json").Json();

        Assert.Equal("ema_crossover", answer.GetProperty("strategy").GetString());
        Assert.Equal("8", answer.GetProperty("parameters").GetProperty("fast").GetString());
        Assert.Equal("event engine; the rules kernel gives the same to the last bit", answer.GetProperty("engine").GetString());
        Assert.NotEqual(0, answer.GetProperty("trades").GetArrayLength());
    }

    [Fact]
    public void The_report_draws_what_the_rules_compare()
    {
        var plan = RuleFiles.Open(Repository.PathOf("samples", "rules", "ema_crossover.yaml"));
        var (strategy, options) = (new RuleStrategy(plan), new BacktestOptions());
        var result = new Backtest(BarFiles.Open(Typed.Sample("NORTH.csv")).Series, strategy, options).Run();
        var facts = BacktestFacts.Of(plan.Name, result, strategy, options);

        Assert.Equal(["ema(close, 5)", "ema(close, 20)"], facts.Feeds[0].Indicators.Select(indicator => indicator.Name));
        Assert.All(facts.Feeds[0].Indicators, indicator => Assert.True(indicator.Overlay));
        Assert.Equal(["fast=5", "slow=20"], facts.Parameters.Select(parameter => $"{parameter.Name}={parameter.Value}"));
    }

    [Fact]
    public void The_command_adds_the_timeframes_that_rules_read()
    {
        var file = _folder.Write("weekly.yml", "name: weekly\nlong: { entry: weekly.close > weekly.sma(10) }");
        var typed = Typed.Line("backtest", file, "--data", Typed.Sample("NORTH.csv"));

        Assert.Equal(0, typed.Code);
        Assert.Contains("does not cover it: there are 2 feeds", typed.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fast=0", "fast=0: a number from 1 to 500 is expected")]
    [InlineData("fast=2.5", "long.entry")]
    [InlineData("fats=3", "did you mean fast?")]
    public void The_command_refuses_wrong_parameters(string parameter, string message)
    {
        var file = Repository.PathOf("samples", "rules", "ema_crossover.yaml");
        var typed = Typed.Line("backtest", file, "--data", Typed.Sample("NORTH.csv"), "--param", parameter);

        Assert.NotEqual(0, typed.Code);
        Assert.Contains(message, typed.Error, StringComparison.Ordinal);
    }
}
