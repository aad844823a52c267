using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Engine.Trust;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost audit STRATEGY --data FILE: whether a strategy knows the future, and what its result hangs on.</summary>
sealed class AuditVerb : Verb
{
    const int MostCuts = 10_000;
    const int MostDraws = 1_000_000;

    readonly TextOption _cuts = new(
        "--cuts", "COUNT", "Moments at which the future is taken away, and replaced by another.", $"{AuditPlan.Full.Cuts}");

    readonly TextOption _draws = new("--draws", "COUNT", "Draws of random entries.", $"{AuditPlan.Full.RandomDraws}");
    readonly TextOption _seed = new("--seed", "NUMBER", "Of all that is drawn; the same seed finds the same.", "1");
    readonly TextOption _listings = new(
        "--listings", "FILE", "CSV of symbol, listed and delisted (a date or empty) of every instrument that there was.");

    readonly RunSetup _setup = new();

    public AuditVerb(Terminal terminal)
        : base(
            "audit",
            "Find out whether a strategy knows the future.",
            terminal,
            "bifrost audit sma_cross --data AAPL.csv --commission 0.1%",
            "bifrost audit mystrategy.cs --data AAPL.csv --cuts 200 --json audit.json",
            "bifrost audit momentum_rotation --data AAPL.csv,IBM.csv,MSFT.csv --listings listings.csv")
    {
        _setup.AddTo(this, _cuts, _draws, _seed, _listings);
    }

    protected override int Run(ParseResult line)
    {
        var plan = AuditPlan.Full with
        {
            Cuts = Math.Max(1, Texts.Count("--cuts", line.GetValue(_cuts)!, MostCuts)),
            RandomDraws = Math.Max(1, Texts.Count("--draws", line.GetValue(_draws)!, MostDraws)),
            Seed = (ulong)Texts.Count("--seed", line.GetValue(_seed)!, int.MaxValue),
        };
        var listings = line.GetValue(_listings) is { } file ? ListingFile.Read(file) : null;
        var report = RunAudit.Of(_setup.Run(line, Terminal), plan, Terminal, listings);
        Answer(line, () => AuditAnswer.Of(report), wire => wire.AuditAnswer, console => AuditView.Show(report, console));
        return report.Verdict == AuditSeverity.Leak ? ExitCode.Failed : ExitCode.Done;
    }
}
