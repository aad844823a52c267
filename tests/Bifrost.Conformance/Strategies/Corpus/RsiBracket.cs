using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Strategies.Corpus;

sealed class RsiBracket : Strategy
{
    readonly HashSet<Order> _live = [];
    Rsi _rsi = null!;

    [Parameter("bars")]
    public int Period { get; set; } = 14;

    [Parameter("buy below")]
    public double Low { get; set; } = 35;

    [Parameter("sell above")]
    public double High { get; set; } = 65;

    [Parameter("distance of the entry as a fraction")]
    public double Off { get; set; } = 0.002;

    [Parameter("distance of the stop as a fraction")]
    public double Sl { get; set; } = 0.02;

    [Parameter("distance of the target as a fraction")]
    public double Tp { get; set; } = 0.03;

    [Parameter("units")]
    public double Stake { get; set; } = 20;

    [Parameter("days")]
    public int ValidDays { get; set; } = 3;

    [Parameter("sell short too")]
    public bool Short { get; set; }

    protected internal override void Init() => _rsi = new(Data, Period);

    protected internal override void NotifyOrder(OrderUpdate update)
    {
        if (!update.IsAlive) _live.Remove(update.Order);
    }

    protected internal override void Next()
    {
        if (Position.IsOpen || _live.Count > 0) return;
        if (_rsi[0] < Low) Enter(1);
        else if (_rsi[0] > High && Short) Enter(-1);
    }

    void Enter(int side)
    {
        var entry = Data.Close[0] * (1 - (side * Off));
        var main = OrderTerms.Limit(entry) with { Valid = Validity.For(TimeSpan.FromDays(ValidDays)) };
        var stop = OrderTerms.Stop(entry * (1 - (side * Sl)));
        var limit = OrderTerms.Limit(entry * (1 + (side * Tp)));
        var orders = side > 0 ? BuyBracket(Stake, main, stop, limit) : SellBracket(Stake, main, stop, limit);
        _live.UnionWith([orders.Main!, orders.Stop!, orders.Limit!]);
    }
}
