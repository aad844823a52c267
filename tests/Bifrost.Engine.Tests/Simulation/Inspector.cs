using Bifrost.Engine.Broker;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Simulation;

/// <summary>Watches one run from within its strategies and holds every step against the laws.</summary>
sealed class Inspector(Scenario scenario)
{
    readonly OrderLife _life = new();
    readonly GroupLaws _groups = new();
    readonly FillLaws _fills = new(scenario.Options.Broker);
    readonly Dictionary<int, Trade> _trades = [];
    Ledger? _ledger;
    (double Value, double Shares)? _fund;
    double _deposits;
    int _booked;
    bool _keepsTradesApart = scenario.Traders > 1;

    public void Deposited(double amount) => _deposits += amount;

    public void Bracketed(BracketOrders orders) => _groups.Bracketed(orders);

    public void Grouped(IReadOnlyList<Order> group) => _groups.Grouped(group);

    public void Tangled(Order order) => _groups.Tangled(order);

    public void Hear(in OrderUpdate update)
    {
        _life.Hear(update);
        _keepsTradesApart |= update.Order.Terms.TradeId != 0;
    }

    public void Hear(Trade trade) => _trades[trade.Id] = trade;

    /// <summary>Everything is placed: how the orders stand when the broker comes.</summary>
    public void BeforeBroker(SimulatedBroker broker, int trader)
    {
        _fills.Remember(broker.Orders);
        if (trader == scenario.Traders - 1) CheckToldTrades(broker);
    }

    public void AfterBroker(RandomTrader trader, int step, double cash, double value)
    {
        var broker = trader.Broker;
        _ledger ??= new(scenario.Options.Broker, trader.Feeds);
        _ledger.Deposit(_deposits);
        CheckFund(broker, value);
        _deposits = 0;

        var fills = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(broker.Fills)[_booked..];
        _booked += fills.Length;
        _ledger.Step(fills, cash, value);
        foreach (var feed in trader.Feeds)
        {
            var (held, summed) = (broker.Position(feed).Size, _ledger.SizeOf(feed.Index));
            if (!IsNear(held, summed)) throw new BrokenLawException($"{held} of {feed.Name} are held, the fills sum to {summed}.");
        }

        foreach (var fill in fills)
        {
            if (fill.Cycle != step) throw new BrokenLawException($"{fill} was told in step {step}.");
            _fills.Check(broker.Orders[fill.OrderId - 1], fill);
        }

        _fills.CheckMissed(broker.Orders);
        _groups.Check();
    }

    /// <summary>Deposits buy shares at the value of the step before: they change nothing for the shares there were.</summary>
    void CheckFund(SimulatedBroker broker, double value)
    {
        var (fundValue, shares) = _fund ?? (100, scenario.Options.Broker.Cash / 100);
        shares += _deposits / fundValue;
        if (!IsNear(broker.FundShares, shares)) throw new BrokenLawException($"There are {broker.FundShares} fund shares, not {shares}.");
        if (!IsNear(broker.FundValue * broker.FundShares, value))
            throw new BrokenLawException($"A fund share is worth {broker.FundValue}.");
        _fund = (broker.FundValue, broker.FundShares);
    }

    static bool IsNear(double a, double b) => Math.Abs(a - b) <= 1e-9 * (1 + Math.Abs(a));

    /// <summary>At the end every fill was told, and what trades gained, open ones at the close, is what the account gained.</summary>
    public void Finish(BacktestResult result)
    {
        _life.Finish(result);
        if (_ledger is { IsConserved: true }) CheckTrades(result.Trades, result.Broker);
    }

    /// <summary>
    /// As told, when nothing is held. Where trades on one feed are kept apart, by ids or by strategies, one that opens by closing another's
    /// position and going beyond it is not told (as in the reference engine): those runs are checked at their end.
    /// </summary>
    void CheckToldTrades(SimulatedBroker broker)
    {
        if (_keepsTradesApart || _ledger is not { IsFlat: true }) return;
        if (_trades.Values.All(trade => trade.IsClosed)) CheckTrades(_trades.Values, broker);
    }

    void CheckTrades(IReadOnlyCollection<Trade> trades, SimulatedBroker broker)
    {
        var gained = trades.Sum(trade => trade.NetProfitLoss + OpenProfitLoss(trade, broker)) - _ledger!.InterestNotInFills;
        var change = broker.Value - scenario.Options.Broker.Cash - _ledger.Deposits;
        var scale = 1 + scenario.Options.Broker.Cash + trades.Sum(trade => Math.Abs(trade.ProfitLoss) + trade.Commission);
        if (!(Math.Abs(gained - change) <= 1e-9 * scale))
            throw new BrokenLawException($"The trades gained {gained:R}, the account {change:R}.");
    }

    static double OpenProfitLoss(Trade trade, SimulatedBroker broker) => trade.Size == 0
        ? 0
        : broker.Commission(trade.Feed).ProfitLoss(trade.Size, trade.Price, trade.Feed.Close[0]);
}
