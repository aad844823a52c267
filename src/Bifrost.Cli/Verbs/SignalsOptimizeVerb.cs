using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Engine.Scanning;
using Spectre.Console;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost signals optimize: a grid of exit rules.</summary>
sealed class SignalsOptimizeVerb : SignalVerb
{
    const int RowsMost = 1_000_000;

    readonly TextOption _holding = new("--holding", "BARS", $"Holding periods: {ExitText.Allowed}.", "5:20:5");
    readonly TextOption _stop = new("--stop", "PERCENT", "Stops, alike.", "2:10:2");
    readonly TextOption _target = new("--target", "PERCENT", "Targets, alike.", "none,5,10,15,20");
    readonly TextOption _by = new("--by", "MEASURE", $"What is best: {string.Join(", ", Texts.Names<GridMeasure>())}.", "total-return");
    readonly TextOption _top = new("--top", "COUNT", "Show so many combinations; JSON has them all.", "20");

    public SignalsOptimizeVerb(Terminal terminal)
        : base(
            "optimize",
            "Compare holding periods, stops and targets on the same signals.",
            terminal,
            "bifrost signals optimize --signals signals.csv --data prices/",
            "bifrost signals optimize --signals signals.csv --data prices/ --stop none,2:8:2 --target none,10 --by sharpe")
    {
        foreach (var option in (Option[])[_holding, _stop, _target, _by, _top]) Options.Add(option);
        AddSetup();
    }

    protected override int Run(ParseResult line)
    {
        var options = OptionsOf(line);
        var grid = ExitText.Grid(line.GetValue(_holding)!, line.GetValue(_stop)!, line.GetValue(_target)!);
        var measure = Texts.Choice<GridMeasure>("--by", line.GetValue(_by)!);
        var rows = Texts.Count("--top", line.GetValue(_top)!, RowsMost);
        var (reading, bars) = Open(line);
        var result = Work("Trading", progress => SignalOptimization.Run(
            reading.Signals, bars, options, grid, Environment.ProcessorCount, progress, Terminal.Cancellation));
        string[] warnings =
        [
            $"The best of {result.Outcomes.Count:N0} combinations looks better than it will be: it was chosen by what it is judged by.",
        ];
        Answer(line, () => GridAnswer.Of(result, measure, warnings), wire => wire.GridAnswer, console =>
        {
            SignalsView.Show(result, measure, rows, console);
            foreach (var warning in warnings) console.WriteLine(warning);
        });
        return ExitCode.Done;
    }
}
