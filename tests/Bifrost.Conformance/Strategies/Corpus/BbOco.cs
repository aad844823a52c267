using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Strategies.Corpus;

sealed class BbOco : Strategy
{
    readonly HashSet<Order> _live = [];
    BollingerBands _bands = null!;
    Order? _close;

    [Parameter("bars")]
    public int Period { get; set; } = 20;

    [Parameter("standard deviations")]
    public double Dev { get; set; } = 2;

    [Parameter("units")]
    public double Stake { get; set; } = 15;

    [Parameter("days")]
    public int ValidDays { get; set; } = 4;

    protected internal override void Init() => _bands = new(Data, Period, Dev);

    protected internal override void NotifyOrder(OrderUpdate update)
    {
        if (!update.IsAlive) _live.Remove(update.Order);
    }

    protected internal override void Next()
    {
        if (!Position.IsOpen && _live.Count == 0)
        {
            var valid = Validity.For(TimeSpan.FromDays(ValidDays));
            var low = Buy(Stake, OrderTerms.Limit(_bands.Bottom[0]) with { Valid = valid });
            var high = Buy(Stake, OrderTerms.Stop(_bands.Top[0]) with { Valid = valid, Oco = low });
            _live.UnionWith([low!, high!]);
        }
        else if (Position.Size > 0 && Data.Close[0] > _bands.Mid[0] && (_close is null || !_live.Contains(_close)))
        {
            _close = Close();
            _live.Add(_close!);
        }
    }
}
