using Bifrost.Conformance.Feeds;
using Bifrost.Conformance.Strategies.Corpus;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;

namespace Bifrost.Conformance.Strategies;

/// <summary>Category strategies: natural strategies, their orders, trades and values.</summary>
static class StrategyCases
{
    public static CaseResult Replay(GoldenCase golden)
    {
        // Over lines of two feeds the reference's vectorised mode pairs values by position, not by time; the step mode is right.
        if (golden.RunOnceDiffers && !golden.Id.EndsWith(".next", StringComparison.Ordinal))
            return new CaseResult.Refused("the reference pairs the bars of two feeds by position instead of time; the .next twin rules");

        var strategy = CorpusStrategies.Create(golden.Setup);
        var recorder = new RunRecorder(new());
        var result = new Backtest(Schedule.Of(DatasetReader.Read(golden)), [new(strategy, recorder)], BrokerSetup.Read(golden.Setup)).Run();
        return CaseResult.Of(recorder.Compare(golden.Expected, result) ?? CompareTimers(golden, strategy));
    }

    static Difference? CompareTimers(GoldenCase golden, Engine.Strategies.Strategy strategy) =>
        golden.Expected.TryGetProperty("timers", out var timers) && strategy is IntradayTimer timed
            ? Difference.Find(timers, timed.Log, "timers")
            : null;
}
