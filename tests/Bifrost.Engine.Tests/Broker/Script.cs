using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Broker;

/// <summary>A strategy that does on each bar what a test says, and writes down what it is told.</summary>
sealed class Script : Strategy
{
    readonly Dictionary<int, Action<Script>> _acts = [];
    readonly Dictionary<int, Action<Script>> _actsAtOpen = [];

    /// <summary>A line for each thing it was told: the bar, then what.</summary>
    public List<string> Told { get; } = [];

    public List<OrderUpdate> Updates { get; } = [];

    public List<Trade> Trades { get; } = [];

    /// <summary>The orders that the acts placed, by number from 1.</summary>
    public Order this[int number] => Broker.Orders[number - 1];

    /// <summary>Does something in Next of a bar, the first being 1.</summary>
    public Script At(int bar, Action<Script> act)
    {
        _acts.Add(bar, act);
        return this;
    }

    /// <summary>Does something in NextOpen of a bar.</summary>
    public Script AtOpen(int bar, Action<Script> act)
    {
        _actsAtOpen.Add(bar, act);
        return this;
    }

    public BacktestResult Over(BarSeries series, BrokerOptions? broker = null) => Over([series], new() { Broker = broker ?? new() });

    public BacktestResult Over(IReadOnlyList<BarSeries> feeds, BacktestOptions options) =>
        new Backtest([.. feeds.Select(series => new FeedPlan(series))], this, options).Run();

    protected internal override void PreNext() => Next();

    protected internal override void Next()
    {
        Told.Add($"{Length} next");
        _acts.GetValueOrDefault(Length)?.Invoke(this);
    }

    protected internal override void NextOpen() => _actsAtOpen.GetValueOrDefault(Data.Length)?.Invoke(this);

    protected internal override void NotifyOrder(OrderUpdate update)
    {
        Updates.Add(update);
        Told.Add($"{Length} order {update.Order.Id} {update.Status}");
    }

    protected internal override void NotifyTrade(Trade trade)
    {
        Trades.Add(trade);
        Told.Add($"{Length} trade {trade.Id} {(trade.IsClosed ? "closed" : "opened")}");
    }

    protected internal override void NotifyCashValue(double cash, double value) => Told.Add($"{Length} cash {cash:R} value {value:R}");

    /// <summary>What it was told of orders, as "bar order status".</summary>
    public IEnumerable<string> News => Of(" order ").Select(line => line.Replace("order ", "", StringComparison.Ordinal));

    /// <summary>The lines with these words.</summary>
    public IEnumerable<string> Of(string words) => Told.Where(line => line.Contains(words, StringComparison.Ordinal));
}
