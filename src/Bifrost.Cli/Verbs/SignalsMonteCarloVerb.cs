using System.CommandLine;
using System.Globalization;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Engine.Scanning;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost signals montecarlo: what else the same trades could have come to.</summary>
sealed class SignalsMonteCarloVerb : SignalVerb
{
    const int Most = 1_000_000;

    readonly ExitSetup _exit = new();
    readonly TextOption _simulations = new("--simulations", "COUNT", "Histories to draw.", "1000");
    readonly TextOption _trades = new("--trades", "COUNT", "Trades in each.", "100");
    readonly TextOption _seed = new("--seed", "NUMBER", "The same seed draws the same.", "42");
    readonly TextOption _confidence = new("--confidence", "PERCENT", "Of the interval and the value at risk, from 80 to 99.", "95");

    public SignalsMonteCarloVerb(Terminal terminal)
        : base(
            "montecarlo",
            "Draw the trades of signals again and again, and show the spread of what comes of them.",
            terminal,
            "bifrost signals montecarlo --signals signals.csv --data prices/ --simulations 5000 --confidence 99")
    {
        _exit.AddTo(this);
        foreach (var option in (Option[])[_simulations, _trades, _seed, _confidence]) Options.Add(option);
        AddSetup();
    }

    protected override int Run(ParseResult line)
    {
        var options = OptionsOf(line) with { Exit = _exit.Of(line) };
        var drawing = DrawingOf(line);
        var (reading, bars) = Open(line);
        var result = Work("Trading", _ => SignalBacktest.Run(reading.Signals, bars, options));
        var drawn = Work("Drawing", _ => MonteCarlo.Run([.. result.Trades.Select(trade => trade.ReturnPercent)], drawing));
        Answer(
            line, () => MonteCarloAnswer.Of(drawn, result.Trades.Count), wire => wire.MonteCarloAnswer,
            console => SignalsView.Show(drawn, result.Trades.Count, options.Capital, console));
        return ExitCode.Done;
    }

    MonteCarloOptions DrawingOf(ParseResult line)
    {
        var (seed, confidence) = (line.GetValue(_seed)!, Texts.Number("--confidence", line.GetValue(_confidence)!));
        if (confidence is not (>= 80 and <= 99)) throw Texts.Bad("--confidence", $"{confidence}", "a number from 80 to 99");
        return new()
        {
            Simulations = CountOf("--simulations", line.GetValue(_simulations)!, 2),
            Trades = CountOf("--trades", line.GetValue(_trades)!, 1),
            Seed = ulong.TryParse(seed, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Texts.Bad("--seed", seed, "a whole number from 0 on"),
            Confidence = confidence,
        };
    }

    static int CountOf(string option, string text, int least)
    {
        var count = Texts.Count(option, text, Most);
        return count >= least ? count : throw Texts.Bad(option, text, $"a whole number from {least} to {Most}");
    }
}
