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
        var backtest = new Backtest(
            Schedule.Of(DatasetReader.Read(golden)), [new(strategy, recorder)], BrokerSetup.Read(golden.Setup));

        var result = backtest.Run();
        if (golden.IsError) return new CaseResult.Refused($"the reference raises {golden.Expected.Text("error")}; ours goes on");

        var withoutOrder = golden.Expected.Optional("none_ids");
        var difference = recorder.Compare(golden.Expected, result)
            ?? (withoutOrder.ValueKind == JsonValueKind.Array ? Difference.Find(withoutOrder, strategy.WithoutOrder, "none_ids") : null);
        return difference is not null && SendsAgain(golden.Expected)
            ? new CaseResult.Refused("the reference sends a parent again with a child that comes after it; ours sends each order once")
            : CaseResult.Of(difference);
    }

    /// <summary>Whether the reference engine accepted one order twice.</summary>
    static bool SendsAgain(JsonElement expected) => expected.GetProperty("orders").EnumerateArray()
        .Where(row => row[4].GetString() == "Accepted")
        .GroupBy(row => row[1].GetString(), StringComparer.Ordinal)
        .Any(accepted => accepted.Count() > 1);
}
