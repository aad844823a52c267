using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Strategies;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost demo: a first backtest with its report, on the bars that come along.</summary>
sealed class DemoVerb : RunVerb
{
    static readonly string[] Files = ["NORTH.csv", "EAST.csv", "WEST.csv"];

    readonly Option<string> _report = new("--report")
    {
        HelpName = "FILE", Description = "Where the report goes.", DefaultValueFactory = _ => "demo.html",
    };

    public DemoVerb(Terminal terminal)
        : base(
            "demo",
            "Run a first backtest on the bundled bars and write its report.",
            terminal,
            "bifrost demo",
            "bifrost demo --report first.html --json") => Options.Add(_report);

    protected override int Run(ParseResult line)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples", "data");
        var readings = BarOptions.Read(Files.Select(file => Path.Combine(folder, file)), BarReadOptions.Default);
        static SmaCross Create() => new() { Sizer = new EqualShares(80) };
        var costs = new BrokerOptions { Cash = 100_000, Commission = CommissionScheme.Percentage(0.001) };
        var finished = new Run("sma_cross", Create(), readings, new() { Broker = costs }) { Create = Create }.Execute(Terminal);

        var code = Finish(line, finished, [], new(line.GetValue(_report)), () => new(finished.Record, Kept: null));
        if (!IsJson(line)) ShowCommand();
        return code;
    }

    void ShowCommand()
    {
        const string Setup = "--param fast=10 slow=30 --cash 100000 --commission 0.1% --sizer shares:80";
        var data = string.Join(',', Files.Select(file => $"samples/data/{file}"));
        Terminal.Out.WriteLine("The same by hand, and with bars of your own:");
        Terminal.Out.WriteLine($"  ./bifrost backtest sma_cross --data {data} {Setup} --report demo.html");
    }
}
