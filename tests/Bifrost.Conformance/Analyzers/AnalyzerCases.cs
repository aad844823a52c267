using System.Text.Json;
using Bifrost.Conformance.Feeds;
using Bifrost.Conformance.Strategies;
using Bifrost.Conformance.Strategies.Corpus;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Analyzers;

/// <summary>Category analyzers: one analyzer over a strategy of the corpus, and what it says at the end.</summary>
static class AnalyzerCases
{
    const string DividesByZero = "the reference engine divides by the deviation or the length of a single period; the ratio is undefined";

    public static CaseResult Replay(GoldenCase golden)
    {
        var analyzer = AnalyzerOfCase.Create(golden.Setup.GetProperty("analyzer"));
        var strategy = CreateStrategy(golden.Setup);
        var backtest = new Backtest(
            Schedule.Of(DatasetReader.Read(golden)), [new(strategy, analyzer)], BrokerSetup.Read(golden.Setup));

        var result = backtest.Run();
        if (golden.IsError && golden.Expected.Text("error")!.StartsWith("ZeroDivisionError", StringComparison.Ordinal))
            return new CaseResult.Refused(DividesByZero);
        return CaseResult.Of(
            Analysis.Difference(golden.Expected.GetProperty("result"), analyzer.ToDictionary(), "result")
            ?? Difference.Find(golden.Expected.GetProperty("final_value"), result.FinalValue, "final_value"));
    }

    /// <summary>A strategy of the corpus, or a script of orders as in the category orders.</summary>
    static Strategy CreateStrategy(JsonElement setup) => setup.TryGetProperty("script", out var script)
        ? new ScriptedStrategy(script, new OrderNames()) { Sizer = BrokerSetup.ReadSizer(setup) }
        : CorpusStrategies.Create(setup);
}
