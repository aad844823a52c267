using System.Text.Json;
using Bifrost.Conformance.Feeds;
using Bifrost.Conformance.Strategies;
using Bifrost.Conformance.Strategies.Corpus;
using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;

namespace Bifrost.Conformance.Analyzers;

/// <summary>Category optimize: every combination of a grid, the last parameter changing fastest.</summary>
static class OptimizeCases
{
    public static CaseResult Replay(GoldenCase golden)
    {
        var (schedule, columns) = (Schedule.Of(DatasetReader.Read(golden)), new ColumnCache());
        var rows = Combinations([.. golden.Setup.GetProperty("grid").EnumerateObject()])
            .Select(parameters => Run(golden, parameters, schedule, columns));
        return CaseResult.Of(Difference.Find(golden.Expected.GetProperty("results"), rows, "results"));
    }

    static Dictionary<string, object?> Run(
        GoldenCase golden, Dictionary<string, JsonElement> parameters, Schedule schedule, ColumnCache columns)
    {
        var strategy = CorpusStrategies.Create(
            golden.Setup.Text("strategy")!,
            parameters.ToDictionary(entry => entry.Key, entry => CorpusStrategies.Text(entry.Value), StringComparer.Ordinal));
        strategy.Sizer = BrokerSetup.ReadSizer(golden.Setup);
        var (trades, returns, drawdown) = (new TradeAnalyzer(), new Returns(), new DrawDown());
        var plan = new StrategyPlan(strategy, trades, returns, drawdown);
        var result = new Backtest(schedule, [plan], BrokerSetup.Read(golden.Setup)) { Columns = columns }.Run();
        return new(StringComparer.Ordinal)
        {
            ["params"] = parameters.ToDictionary(entry => entry.Key, entry => Value(entry.Value), StringComparer.Ordinal),
            ["value"] = result.FinalValue,
            ["cash"] = result.FinalCash,
            ["trades_total"] = trades.Total,
            ["trades_closed"] = trades.Closed,
            ["rtot"] = returns.Result.Total,
            ["maxdd"] = drawdown.Largest.Percent,
        };
    }

    static IEnumerable<Dictionary<string, JsonElement>> Combinations(JsonProperty[] grid)
    {
        IEnumerable<Dictionary<string, JsonElement>> combinations = [new(StringComparer.Ordinal)];
        foreach (var parameter in grid)
        {
            combinations =
                from combination in combinations
                from value in parameter.Value.EnumerateArray()
                select new Dictionary<string, JsonElement>(combination, StringComparer.Ordinal) { [parameter.Name] = value };
        }

        return combinations;
    }

    static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => value.GetString(),
    };
}
