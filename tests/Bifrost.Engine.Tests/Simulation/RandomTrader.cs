using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Simulation;

/// <summary>Does everything a strategy may do, at random but repeatably: what it draws depends on its seed and the past alone.</summary>
sealed class RandomTrader : Strategy
{
    readonly Scenario _scenario;
    readonly Inspector? _inspector;
    readonly int _index;
    readonly Random _random;
    readonly RandomTerms _terms;
    readonly List<Order> _placed = [];
    readonly double _activity;
    Line? _average;
    int _step = -1;

    public RandomTrader(Scenario scenario, int index, Inspector? inspector)
    {
        (_scenario, _index, _inspector) = (scenario, index, inspector);
        _random = new(scenario.Seed * 31 + index);
        _terms = new(_random);
        _activity = _random.Pick(0.15, 0.4, 0.8);
        Sizer = _random.Pick<Sizer>(
            new FixedSize(7), new FixedSize(10, 3), new FixedReverser(4), new PercentSizer(20), new PercentSizer(90, WholeUnits: true));
    }

    /// <summary>All that it was told of its orders.</summary>
    public List<Told> News { get; } = [];

    protected internal override void Init()
    {
        if (_random.In(0.3)) _average = new Sma(Data, _random.Next(2, 9));
    }

    protected internal override void PreNext() => Next();

    protected internal override void Next()
    {
        Act(_activity);
        _inspector?.BeforeBroker(Broker, _index);
    }

    protected internal override void PreNextOpen() => NextOpen();

    protected internal override void NextOpen()
    {
        Act(_activity / 2);
        _inspector?.BeforeBroker(Broker, _index);
    }

    protected internal override void NotifyOrder(OrderUpdate update)
    {
        var order = update.Order;
        News.Add(new(
            _step + 1, _index, order.Id, order.Type, update.Status, order.Outcome.End, update.Executed, order.Price, order.LimitPrice));
        _inspector?.Hear(update);
    }

    protected internal override void NotifyTrade(Trade trade) => _inspector?.Hear(trade);

    protected internal override void NotifyCashValue(double cash, double value)
    {
        _step++;
        if (_index == 0) _inspector?.AfterBroker(this, _step, cash, value);
    }

    void Act(double activity)
    {
        for (var count = 0; count < 3 && _random.In(activity); count++)
        {
            var feed = Feeds[_random.Next(_scenario.FeedsRead)];
            if (feed.Length > 0) Act(feed);
        }
    }

    void Act(Feed feed)
    {
        switch (_random.Next(20))
        {
            case < 4: Place(feed, new() { TradeId = _terms.TradeId(), CheatOnClose = _random.In(0.7) }); break;
            case < 9: Place(feed, _terms.Any(feed.Close[0])); break;
            case < 11: Keep(Close(feed, _random.In(0.2) ? Size() : null, new() { TradeId = _terms.TradeId() })); break;
            case 11: Keep(Target(feed)); break;
            case 12 or 13: PlaceBracket(feed); break;
            case 14: PlaceOcoGroup(feed); break;
            case < 18: CancelOne(); break;
            case 18: PlaceTangled(feed); break;
            default: AddCash(_random.Pick(-50.0, 10, 500)); break;
        }
    }

    void Place(Feed feed, OrderTerms terms) => Keep(Send(IsBuying(), feed, Size(), terms));

    Order? Target(Feed feed) => _random.Next(3) switch
    {
        0 => OrderTargetSize(_random.Next(-10, 11), feed),
        1 => OrderTargetValue(_random.Next(-1000, 1000), feed),
        _ => OrderTargetPercent(_random.Between(-0.3, 0.5), feed),
    };

    void PlaceBracket(Feed feed)
    {
        var isBuy = IsBuying();
        var (main, stop, limit) = _terms.Bracket(isBuy, feed.Close[0]);
        var orders = isBuy ? BuyBracket(Size(), main, stop, limit, feed) : SellBracket(Size(), main, stop, limit, feed);
        if (orders.Main is null) return;
        _inspector?.Bracketed(orders);
        foreach (var order in (Order?[])[orders.Main, orders.Stop, orders.Limit]) Keep(order);
    }

    void PlaceOcoGroup(Feed feed)
    {
        List<Order> group = [];
        var isBuy = IsBuying();
        for (var count = _random.Next(2, 4); count > 0; count--)
        {
            var order = Send(isBuy, feed, 1 + _random.Next(10), _terms.Resting(feed.Close[0]) with { Oco = group.FirstOrDefault() });
            group.Add(order!);
            Keep(order);
        }

        _inspector?.Grouped(group);
    }

    /// <summary>Any combination of parent, group and held back that can be said, sensible or not.</summary>
    void PlaceTangled(Feed feed)
    {
        if (_placed.Count == 0) return;
        Place(feed, _terms.Any(feed.Close[0]) with
        {
            Oco = _random.In(0.4) ? Tangle() : null,
            Parent = _random.In(0.5) ? Tangle() : null,
            Transmit = _random.In(0.6),
        });
    }

    /// <summary>An order that is from now on in more than one group, so that no law of groups can be told of it.</summary>
    Order Tangle()
    {
        var order = _placed[_random.Next(_placed.Count)];
        _inspector?.Tangled(order);
        return order;
    }

    void CancelOne()
    {
        if (_placed.Count == 0) return;
        var order = _placed[_random.Next(Math.Max(0, _placed.Count - 12), _placed.Count)];
        Cancel(order);
        if (_scenario.CancelsTwice && Cancel(order)) throw new BrokenLawException($"{order} could be cancelled twice.");
    }

    void AddCash(double amount)
    {
        Broker.AddCash(amount);
        _inspector?.Deposited(amount);
    }

    /// <summary>Buys above the average and sells below it, or as the coin falls.</summary>
    bool IsBuying()
    {
        var coin = _random.In(0.5);
        return _average is { } average && !double.IsNaN(average[0]) ? Data.Close[0] > average[0] : coin;
    }

    Order? Send(bool isBuy, Feed feed, double? size, OrderTerms terms) =>
        isBuy ? Buy(size, terms, feed) : Sell(size, terms, feed);

    double? Size() => _random.In(0.15) ? null : _random.In(0.8) ? _random.Next(1, 25) : _random.Between(0.1, 12);

    void Keep(Order? order)
    {
        if (order is not null) _placed.Add(order);
    }
}
