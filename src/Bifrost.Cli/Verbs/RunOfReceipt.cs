using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Store.Ledger;

namespace Bifrost.Cli.Verbs;

/// <summary>A run that was kept, or whose receipt was written, to be run again.</summary>
static class RunOfReceipt
{
    /// <param name="name">The file of a receipt, or the id of a kept run.</param>
    /// <param name="store">The folder where runs are kept.</param>
    /// <exception cref="BadInputException">There is none, or it cannot be read.</exception>
    public static ReceiptDocument Read(string name, string store)
    {
        if (!File.Exists(name)) return KeptRuns.Read(store, runs => runs.Details(KeptRuns.One(runs, name))).Document;
        try
        {
            return ReceiptDocument.Parse(File.ReadAllText(name), name);
        }
        catch (Exception problem) when (problem is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(problem.Message);
        }
    }

    /// <summary>The run that the receipt's command line describes.</summary>
    /// <param name="data">Files of bars in place of the receipt's; empty: those.</param>
    /// <param name="source">The strategy's file in place of the receipt's; null: that.</param>
    /// <exception cref="BadInputException">The receipt does not say how the run is repeated.</exception>
    public static Run Plan(ReceiptDocument document, string[] data, string? source, Terminal terminal)
    {
        if (document.Rerun.ToArray() is not ["backtest", var strategy, .. var options])
            throw CannotRepeat("\"rerun\" has to begin with backtest and a strategy.");

        var backtest = new BacktestVerb(terminal);
        string[] words = [source ?? strategy, .. data.Length == 0 ? options : [.. Without("--data", options), .. data.SelectMany(Given)]];
        var line = backtest.Parse(words);
        return line.Errors is [var error, ..] ? throw CannotRepeat(error.Message) : backtest.Plan(line);
    }

    public static BadInputException CannotRepeat(string why) => new($"the run of the receipt cannot be repeated: {why}");

    static string[] Given(string file) => ["--data", file];

    static IEnumerable<string> Without(string option, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == option) i++;
            else yield return words[i];
        }
    }
}
