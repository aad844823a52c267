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
            var plans = DatasetReader.Read(golden);
            var schedule = Schedule.Of(plans);
            var result = new Backtest(schedule, [new(strategy, recorder)], BrokerSetup.Read(golden.Setup)).Run();
            if (golden.IsError) return new CaseResult.Refused($"the reference raises {golden.Expected.Text("error")}; ours goes on");

            var difference = recorder.Compare(golden.Expected, result) ?? CompareTimers(golden, strategy);
            return difference is not null && RunRefusals.Reason(golden, plans, schedule) is { } reason
                ? new CaseResult.Refused(reason)
                : CaseResult.Of(difference);
        }
        catch (DivisionByZeroException) when (golden.IsError)
        {
            return new CaseResult.Passed();
        }
    }

    static Difference? CompareTimers(GoldenCase golden, Engine.Strategies.Strategy strategy) =>
        golden.Expected.TryGetProperty("timers", out var timers) && strategy is IntradayTimer timed
            ? Difference.Find(timers, timed.Log, "timers")
            : null;
}
