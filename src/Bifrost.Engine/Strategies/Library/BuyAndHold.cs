using System.ComponentModel;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Strategies;

/// <summary>Buys every feed on its first bar and holds: what other strategies are measured against.</summary>
[Description("Buys on the first bar and holds.")]
public sealed class BuyAndHold : Strategy
{
    Order?[] _orders = [];

    /// <summary>Invests equal shares of the account unless another sizer is set.</summary>
    public BuyAndHold() => Sizer = new EqualShares();

    protected internal override void Init() => _orders = new Order?[Feeds.Count];

    protected internal override void PreNext() => Next();

    protected internal override void Next()
    {
        foreach (var feed in Feeds)
        {
            // A refused order (the next open may gap above the cash) is tried again.
            if (feed.Length == 0 || PositionOf(feed).IsOpen || _orders[feed.Index] is { IsAlive: true }) continue;
            _orders[feed.Index] = Buy(terms: OrderTerms.Market with { Tag = "hold" }, data: feed);
        }
    }
}
