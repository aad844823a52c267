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
        var backtest = new Backtest(
            Schedule.Of(DatasetReader.Read(golden)), [new(strategy, recorder)], BrokerSetup.Read(golden.Setup));

        var result = backtest.Run();
        var withoutOrder = golden.Expected.Optional("none_ids");
        return CaseResult.Of(recorder.Compare(golden.Expected, result)
            ?? (withoutOrder.ValueKind == System.Text.Json.JsonValueKind.Array ? Difference.Find(withoutOrder, strategy.WithoutOrder, "none_ids") : null));
    }
}
