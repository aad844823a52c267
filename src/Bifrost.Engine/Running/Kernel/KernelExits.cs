using Bifrost.Engine.Broker;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Running;

/// <summary>Stop and target of the trade that is open, as two orders of which one cancels the other.</summary>
struct KernelExits
{
    readonly KernelMarket _market;
    readonly bool _sells;
    readonly double? _distance;
    readonly double? _fraction;
    readonly bool _trails;
    double _trigger;
    readonly double _limit;

    /// <param name="placed">The bar at whose close the orders are placed.</param>
    public KernelExits(KernelMarket market, in SideTerms terms, in KernelTrade trade, int placed)
    {
        (_market, _sells, _trails) = (market, terms.Sign > 0, terms.Trails);
        (_distance, _fraction) = (terms.TrailAmount(trade.Signal), terms.TrailFraction);
        _trigger = _trails ? Follow(market.Close[placed])
            : terms.Stop == RuleLevelKind.None ? double.NaN : AboveZero(terms.StopLevel(trade.EntryPrice, trade.Signal));
        _limit = terms.Target == RuleLevelKind.None ? double.NaN : AboveZero(terms.TargetLevel(trade.EntryPrice, trade.Signal));
    }

    /// <summary>The trigger of the stop; NaN: there is none.</summary>
    public readonly double Trigger => _trigger;

    /// <summary>The limit of the target; NaN: there is none.</summary>
    public readonly double Limit => _limit;

    /// <summary>The first bar on which one is filled, and the price; <paramref name="end"/> where none is before it.</summary>
    public int First(int from, int end, out double price)
    {
        var bars = _market;
        for (var bar = from; bar < end; bar++)
        {
            if (Reaches(bars, bar) && (Fill(bar) is { } at))
            {
                price = at;
                return bar;
            }

            if (_trails) Trail(bars.Close[bar]);
        }

        price = double.NaN;
        return end;
    }

    /// <summary>Whether the bar may touch one: cheaper to ask than the price.</summary>
    readonly bool Reaches(KernelMarket bars, int bar)
    {
        var (open, high, low) = (bars.Open[bar], bars.High[bar], bars.Low[bar]);
        return _sells
            ? low <= _trigger || open <= _trigger || high >= _limit || open >= _limit
            : high >= _trigger || open >= _trigger || low <= _limit || open <= _limit;
    }

    /// <summary>The stop is the older order and tried first.</summary>
    readonly double? Fill(int bar)
    {
        var (side, at, slippage) = (_sells ? Side.Sell : Side.Buy, _market.BarAt(bar), _market.Options.Slippage);
        if (!double.IsNaN(_trigger) && Matching.Stop(side, _trigger, at, slippage) is { } stopped) return stopped;
        return double.IsNaN(_limit) ? null : Matching.Limit(side, _limit, at, slippage);
    }

    void Trail(double close)
    {
        var trigger = Follow(close);
        if (_sells ? trigger > _trigger : trigger < _trigger) _trigger = trigger;
    }

    readonly double Follow(double close) => Order.TrailFrom(!_sells, close, _distance, _fraction);

    static double AboveZero(double level) => level > 0 ? level : double.NaN;
}
