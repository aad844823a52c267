using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Broker;

/// <summary>
/// Tries the orders submitted since the last step on paper, one after the other, against a running cash and running
/// positions. A refused order does not give its cash back: those behind it start from what it left.
/// </summary>
sealed class SubmissionCheck(Account account, BrokerOptions options)
{
    readonly Dictionary<int, (double Size, double Price)> _held = [];
    double _cash;

    public void Begin()
    {
        _cash = account.Cash;
        _held.Clear();
    }

    /// <summary>Null when the cash covers the order, else the numbers.</summary>
    public OrderOutcome? Refuse(Order order)
    {
        var feed = order.Feed.Index;
        var position = account.Position(feed);
        var (size, heldPrice) = _held.GetValueOrDefault(feed, (position.Size, position.Price));

        var before = _cash;
        var trial = Exchange.Paper(
            account.Scheme(feed), options.ShortCash, _cash, size, heldPrice, order.Executed.Remaining, PriceOf(order));
        _held[feed] = (trial.After.Size, trial.After.Price);
        _cash = trial.Cash;

        return _cash >= 0 ? null : new(OrderEnd.NotEnoughCashAtSubmission, before - _cash, before);
    }

    double PriceOf(Order order) =>
        options.CheatOnOpen && order.Type == OrderType.Market ? order.Feed.Open[0] : order.Price;
}
