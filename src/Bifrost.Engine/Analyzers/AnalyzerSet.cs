using Bifrost.Engine.Broker;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Analyzers;

/// <summary>The analyzers of one strategy.</summary>
sealed class AnalyzerSet(IReadOnlyList<Analyzer> analyzers) : IStrategyListener
{
    readonly Analyzer[] _analyzers = [.. analyzers.SelectMany(PartsFirst)];

    public bool IsWatching => _analyzers.Length > 0;

    public void Attach(Strategy strategy)
    {
        foreach (var analyzer in _analyzers) analyzer.Attach(strategy);
    }

    public void OnOrder(Strategy strategy, in OrderUpdate update)
    {
        foreach (var analyzer in _analyzers) analyzer.OnOrder(update);
    }

    public void OnTrade(Strategy strategy, Trade trade)
    {
        foreach (var analyzer in _analyzers) analyzer.OnTrade(trade);
    }

    public void OnValues(double cash, double value, double fundValue, double fundShares)
    {
        foreach (var analyzer in _analyzers) analyzer.OnValues(cash, value, fundValue, fundShares);
    }

    public void OnStep(Strategy strategy, int barsMissing)
    {
        foreach (var analyzer in _analyzers) analyzer.OnBar(barsMissing);
    }

    public void Stop()
    {
        foreach (var analyzer in _analyzers) analyzer.Stop();
    }

    static IEnumerable<Analyzer> PartsFirst(Analyzer analyzer) => analyzer.Parts.SelectMany(PartsFirst).Append(analyzer);
}
