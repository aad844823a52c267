using Bifrost.Conformance.Feeds;
using Bifrost.Conformance.Strategies.Corpus;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Running;

namespace Bifrost.Conformance.Strategies;

/// <summary>Category strategies: natural strategies, their orders, trades and values.</summary>
static class StrategyCases
{
    public static CaseResult Replay(GoldenCase golden)
    {
        try
        {
            var strategy = CorpusStrategies.Create(golden.Setup);
            var recorder = new RunRecorder(new());
            var schedule = Schedule.Of(DatasetReader.Read(golden));
            var result = new Backtest(schedule, [new(strategy, recorder)], BrokerSetup.Read(golden.Setup)).Run();
            if (golden.IsError) return new CaseResult.Refused($"the reference raises {golden.Expected.Text("error")}; ours goes on");

            var difference = recorder.Compare(golden.Expected, result) ?? CompareTimers(golden, strategy);
            return difference is not null && PairsByPosition(golden)
                ? new CaseResult.Refused("the reference pairs the bars of two feeds by position instead of time; the .next twin rules")
                : CaseResult.Of(difference);
        }
        catch (DivisionByZeroException) when (golden.IsError)
        {
            return new CaseResult.Passed();
        }
    }

    /// <summary>Over lines of two feeds the reference engine's vectorised mode is wrong, its step mode right.</summary>
    static bool PairsByPosition(GoldenCase golden) =>
        golden.RunOnceDiffers && !golden.Id.EndsWith(".next", StringComparison.Ordinal) && golden.Datasets.GetArrayLength() > 1;

    static Difference? CompareTimers(GoldenCase golden, Engine.Strategies.Strategy strategy) =>
        golden.Expected.TryGetProperty("timers", out var timers) && strategy is IntradayTimer timed
            ? Difference.Find(timers, timed.Log, "timers")
            : null;
}
