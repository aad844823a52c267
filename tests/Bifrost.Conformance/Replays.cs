using Bifrost.Conformance.Analyzers;
using Bifrost.Conformance.Feeds;
using Bifrost.Conformance.Indicators;
using Bifrost.Conformance.Strategies;

namespace Bifrost.Conformance;

/// <summary>How each category is replayed.</summary>
static class Replays
{
    static readonly Dictionary<string, Func<GoldenCase, CaseResult>> ByCategory = new(StringComparer.Ordinal)
    {
        ["resample"] = FeedCases.Replay,
        ["multidata"] = FeedCases.Replay,
        ["indicators"] = IndicatorCases.Replay,
        ["analyzers"] = AnalyzerCases.Replay,
        ["optimize"] = OptimizeCases.Replay,
        ["orders"] = OrderCases.Replay,
        ["strategies"] = StrategyCases.Replay,
        ["sizing_comm"] = MoneyCases.Replay,
    };

    /// <summary>Replays a case; one that cannot be run has failed.</summary>
    public static CaseResult Run(GoldenCase golden)
    {
        if (!ByCategory.TryGetValue(golden.Category, out var replay))
            return new CaseResult.Failed(new(golden.Id, "a replay", $"category {golden.Category} is unknown"));
        try
        {
            return replay(golden);
        }

        // Whatever else a case throws is its failure, not the runner's.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            var what = $"{exception.GetType().Name}: {exception.Message}";
            return new CaseResult.Failed(new(golden.Id, "a result", what, exception.StackTrace ?? ""));
        }
    }
}
