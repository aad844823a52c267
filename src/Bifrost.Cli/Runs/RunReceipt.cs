using System.Runtime.InteropServices;
using Bifrost.Engine.Data;
using Bifrost.Engine.Trust;
using Bifrost.Store.Ledger;

namespace Bifrost.Cli.Runs;

/// <summary>The receipt of a run of the command line.</summary>
static class RunReceipt
{
    /// <param name="strategy">Read before the run.</param>
    public static ReceiptDocument Of(Run run, ReceiptStrategy strategy, IReadOnlyList<FeedPlan> feeds, Engine.Running.BacktestResult result)
    {
        var receipt = Receipt.Of(ReceiptInputs.Of(strategy, feeds, run.Options), result);
        return new(receipt, run.Words, Environment());
    }

    static ReceiptInput[] Environment() =>
    [
        new("program", Versions.Program),
        new("runtime", RuntimeInformation.FrameworkDescription),
        new("system", RuntimeInformation.OSDescription),
        new("architecture", RuntimeInformation.OSArchitecture.ToString()),
        new("processors", $"{System.Environment.ProcessorCount}"),
    ];
}
