using System.Text.Json;
using Bifrost.Conformance.Feeds;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;

namespace Bifrost.Conformance.Strategies;

/// <summary>Category orders: scripts of orders, and what the broker told.</summary>
static class OrderCases
{
    public static CaseResult Replay(GoldenCase golden)
    {
        var names = new OrderNames();
        var strategy = new ScriptedStrategy(golden.Setup.GetProperty("script"), names) { Sizer = BrokerSetup.ReadSizer(golden.Setup) };
        var recorder = new RunRecorder(names);
        var plans = DatasetReader.Read(golden);
        var schedule = Schedule.Of(plans);
        var result = new Backtest(schedule, [new(strategy, recorder)], BrokerSetup.Read(golden.Setup)).Run();
        if (golden.IsError) return new CaseResult.Refused($"the reference raises {golden.Expected.Text("error")}; ours goes on");

        var withoutOrder = golden.Expected.Optional("none_ids");
        var difference = recorder.Compare(golden.Expected, result)
            ?? (withoutOrder.ValueKind == JsonValueKind.Array ? Difference.Find(withoutOrder, strategy.WithoutOrder, "none_ids") : null);
        return difference is not null && RunRefusals.Reason(golden, plans, schedule) is { } reason
            ? new CaseResult.Refused(reason)
            : CaseResult.Of(difference);
    }
}
