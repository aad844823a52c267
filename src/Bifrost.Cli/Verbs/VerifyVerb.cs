using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Engine.Trust;
using Bifrost.Store.Ledger;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost verify RECEIPT: repeats a run, and says that it is the same to the last bit or where it begins to differ.</summary>
sealed class VerifyVerb : Verb
{
    readonly Argument<string> _receipt = new("RECEIPT") { Description = "The file that --receipt wrote, or the id of a kept run." };

    readonly Option<string[]> _data = new("--data")
    {
        HelpName = "FILE[,FILE…]", Description = "Where the bars are, if not where the receipt says.",
    };

    readonly TextOption _strategy = new("--source", "FILE", "Where the strategy's file is, if not where the receipt says.");
    readonly LedgerOption _ledger = new();

    public VerifyVerb(Terminal terminal)
        : base(
            "verify",
            "Repeat a run from its receipt: 0 equal, 1 different, 2 could not be run.",
            terminal,
            "bifrost verify receipt.json",
            "bifrost verify receipt.json --data /data/AAPL.csv",
            "bifrost verify 17 --json")
    {
        Arguments.Add(_receipt);
        foreach (var option in (Option[])[_data, _strategy, _ledger]) Options.Add(option);
    }

    protected override int Run(ParseResult line)
    {
        var document = RunOfReceipt.Read(line.GetValue(_receipt)!, _ledger.Folder(line));
        var repeated = Repeat(document, line.GetValue(_data) ?? [], line.GetValue(_strategy));
        var answer = VerifyAnswer.Of(document, repeated);
        Answer(line, () => answer, wire => wire.VerifyAnswer, _ => VerifyView.Show(answer, Terminal.Out));
        return answer.Equal ? ExitCode.Done : ExitCode.Failed;
    }

    FinishedRun Repeat(ReceiptDocument document, string[] data, string? source)
    {
        var run = RunOfReceipt.Plan(document, data, source, Terminal);
        try
        {
            return run.Execute(Terminal);
        }
        catch (WorkFailedException failed)
        {
            throw RunOfReceipt.CannotRepeat(failed.Message);
        }
    }
}
