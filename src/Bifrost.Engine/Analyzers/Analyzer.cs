using Bifrost.Engine.Broker;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Analyzers;

/// <summary>
/// Watches a strategy and sums up what it did. Each hook runs after the strategy's own of the same name; the order within a
/// bar is the reference engine's: orders, trades, cash and value, then the bar.
/// </summary>
public abstract class Analyzer
{
    Strategy? _strategy;

    /// <summary>The strategy that is watched.</summary>
    protected Strategy Strategy => _strategy ?? throw new InvalidOperationException($"{GetType().Name} is not attached to a run.");

    /// <summary>The name under which the result is filed.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>The analyzers that this one is made of. Each hook runs on them first.</summary>
    protected internal virtual IReadOnlyList<Analyzer> Parts => [];

    /// <summary>
    /// The result as plain values for JSON and tables, under the reference engine's names: numbers, text, null for what is
    /// undefined, lists, and dictionaries of these. Times are ISO 8601 keys.
    /// </summary>
    public virtual IReadOnlyDictionary<string, object?> ToDictionary() => new ResultMap();

    /// <exception cref="InvalidOperationException">It has watched a run before.</exception>
    internal void Attach(Strategy strategy)
    {
        if (_strategy is not null)
            throw new InvalidOperationException($"This {GetType().Name} has watched a strategy already; give each a new one.");
        _strategy = strategy;
        Start();
    }

    /// <summary>Before the first bar; the broker holds the cash to start with.</summary>
    protected internal virtual void Start() { }

    protected internal virtual void OnOrder(in OrderUpdate update) { }

    protected internal virtual void OnTrade(Trade trade) { }

    /// <summary>Cash and value as told to the strategy before its bar; see <see cref="Strategies.Strategy.NotifyFund"/>.</summary>
    protected internal virtual void OnValues(double cash, double value, double fundValue, double fundShares) { }

    /// <summary>After the bar was handed to the strategy.</summary>
    /// <param name="barsMissing">Above 0 while the strategy warms up, 0 on its first bar, below 0 after it.</param>
    protected internal virtual void OnBar(int barsMissing) { }

    /// <summary>After the last bar.</summary>
    protected internal virtual void Stop() { }
}
