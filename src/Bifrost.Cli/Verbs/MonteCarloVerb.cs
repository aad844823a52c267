using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Engine.Running;
using Bifrost.Engine.Trust;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost montecarlo STRATEGY --data FILE: what the run could have come to.</summary>
sealed class MonteCarloVerb : Verb
{
    const int MostDraws = 1_000_000;

    static readonly PathPlan Usual = new();

    readonly TextOption _draws = new("--draws", "COUNT", "Orders of trades, and histories of sessions, each.", $"{Usual.Draws}");
    readonly TextOption _markets = new(
        "--markets", "COUNT", "Markets with other prices that the strategy is run over; 0 for none.", $"{Usual.Markets}");

    readonly TextOption _noise = new(
        "--noise", "TIMES", "How far their bars are moved, in deviations of the returns from bar to bar.", $"{Usual.Noise}");

    readonly TextOption _ruin = new("--ruin", "PERCENT", "The drawdown that counts as ruin.", $"{Usual.RuinDepth * 100}%");
    readonly TextOption _seed = new("--seed", "NUMBER", "Of all that is drawn; the same seed draws the same.", "1");
    readonly RunSetup _setup = new();

    public MonteCarloVerb(Terminal terminal)
        : base(
            "montecarlo",
            "Draw a run again: its trades shuffled, its sessions in blocks, its prices moved.",
            terminal,
            "bifrost montecarlo sma_cross --data AAPL.csv --commission 0.1%",
            "bifrost montecarlo mystrategy.cs --data AAPL.csv --draws 10000 --markets 1000 --noise 0.2 --ruin 40% --json paths.json")
    {
        _setup.AddTo(this, _draws, _markets, _noise, _ruin, _seed);
    }

    protected override int Run(ParseResult line)
    {
        var plan = PlanOf(line);
        var run = _setup.Run(line, Terminal);
        var subject = new AuditSubject(_ => run.Create(), run.Feeds(), run.Options);
        var paths = Drawn(subject, plan);
        Answer(line, () => PathsAnswer.Of(paths), wire => wire.PathsAnswer, console => PathsView.Show(paths, console));
        return ExitCode.Done;
    }

    PathPlan PlanOf(ParseResult line)
    {
        var (noise, ruin) = (line.GetValue(_noise)!, line.GetValue(_ruin)!);
        try
        {
            return new()
            {
                Draws = Texts.Count("--draws", line.GetValue(_draws)!, MostDraws),
                Markets = Texts.Count("--markets", line.GetValue(_markets)!, MostDraws),
                Noise = Texts.Positive("--noise", noise),
                RuinDepth = ruin.EndsWith('%') ? Texts.Positive("--ruin", ruin[..^1]) / 100 : Texts.Positive("--ruin", ruin),
                Seed = (ulong)Texts.Count("--seed", line.GetValue(_seed)!, int.MaxValue),
            };
        }
        catch (ArgumentOutOfRangeException bad)
        {
            throw new BadInputException(bad.Message.Split('\n', '(')[0].Trim());
        }
    }

    SimulatedPaths Drawn(AuditSubject subject, PathPlan plan)
    {
        try
        {
            return Terminal.Watch("Drawing", progress => SimulatedPaths.Of(subject, plan, progress, Terminal.Cancellation));
        }
        catch (StrategyFailedException failure)
        {
            throw Runs.Run.Explained(failure);
        }
    }
}
