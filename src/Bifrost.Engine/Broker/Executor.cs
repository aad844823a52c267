using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Broker;

/// <summary>Fills orders: finds the price on the bar, and books what the exchange does to the account.</summary>
sealed class Executor(Account account, BrokerOptions options)
{
    public List<Fill> Fills { get; } = [];

    /// <summary>Tries an order on the current bar of its feed.</summary>
    public ExecutionResult Try(Order order, int cycle)
    {
        var bar = order.Feed.MatchingBar;
        var result = order.Type switch
        {
            OrderType.Market => TryMarket(order, bar, cycle),
            OrderType.Close => TryClose(order, bar, cycle),
            _ => TryPriced(order, bar, cycle),
        };
        return result;
    }

    ExecutionResult TryMarket(Order order, in Bar bar, int cycle)
    {
        var cheats = options.CheatOnClose && order.Terms.CheatOnClose;
        if (!cheats && !options.CheatOnOpen && order.Feed.Time <= order.CreatedAt) return default;

        var price = Matching.Market(order.Side, cheats ? order.CreatedClose : bar.Open, bar, options.Slippage);
        return Execute(order, price, ago: 0, cheats ? order.CreatedAt : order.Feed.Time, cycle);
    }

    /// <summary>
    /// Waits for the bar that ends the session. A bar after it shows that the session ended with the close last seen,
    /// and the order is filled there, on the bar before.
    /// </summary>
    ExecutionResult TryClose(Order order, in Bar bar, int cycle)
    {
        var (now, end) = (order.Feed.Time, order.SessionEnd());
        if (now <= order.CreatedAt || now < end)
        {
            order.RememberedClose = bar.Close;
            return default;
        }

        return order.RememberedClose is { } remembered && remembered != 0 && now > end
            ? Execute(order, remembered, ago: -1, order.Feed.TimeAt(-1), cycle)
            : Execute(order, bar.Close, ago: 0, now, cycle);
    }

    ExecutionResult TryPriced(Order order, in Bar bar, int cycle)
    {
        var wasTriggered = order.IsTriggered;
        var match = Matching.On(order, bar, options.Slippage);
        order.IsTriggered |= match.Triggered;

        var result = Execute(order, match.Price, ago: 0, order.Feed.Time, cycle);

        // Once its stop is touched, a trailing limit stands still; on the bar of the touch it is still pulled.
        if (result.Refusal is null && order.IsAlive && !(wasTriggered && order.Type == OrderType.StopTrailLimit))
            order.Trail(bar.Close);
        return result;
    }

    ExecutionResult Execute(Order order, double? at, int ago, long time, int cycle)
    {
        if (at is not { } price) return default;

        var size = SizeOn(order, ago);
        if (size == 0) return default;

        var feed = order.Feed.Index;
        var (position, scheme) = (account.Position(feed), account.Scheme(feed));
        var exchange = Exchange.Real(
            scheme, options.ShortCash, account.Cash, position.Size, position.Price, position.SettledPrice, size, price);

        OrderOutcome? refusal = exchange.IsCovered
            ? null
            : new(OrderEnd.NotEnoughCashAtExecution, exchange.CashAfterClosing - exchange.Cash, exchange.CashAfterClosing);
        var fill = Book(order, position, scheme, exchange, price, time, cycle);
        return new(fill, refusal);
    }

    double SizeOn(Order order, int ago)
    {
        var remaining = order.Executed.Remaining;
        if (options.Filler is not { } filler) return remaining;

        // Filled a rounding error too much by turning a position around: taken back. The reference engine's fillers sell (or buy)
        // that much again, on every bar twice as much as on the one before.
        if (remaining > 0 != order.IsBuy) return remaining;

        var size = filler.SizeOn(order.Feed.BarAt(ago), Math.Abs(remaining));
        if (double.IsNaN(size)) return 0;
        if (size < 0 || size > Math.Abs(remaining))
            throw new InvalidOperationException($"{filler} fills {size} of {order}; it may fill from 0 to {Math.Abs(remaining)}.");
        return order.IsBuy ? size : -size;
    }

    /// <summary>Books the part that the cash covers; nothing when that is nothing.</summary>
    Fill? Book(
        Order order, Position position, CommissionScheme scheme, in Exchange exchange, double price, long time, int cycle)
    {
        var after = exchange.After;
        var opened = exchange.IsCovered ? after.Opened : 0;
        var size = after.Closed + opened;
        account.Cash = exchange.IsCovered ? exchange.Cash : exchange.CashAfterClosing;
        if (opened != 0) position.SettledPrice = price;
        if (size == 0) return null;

        var real = PositionChange.Of(position.Size, position.Price, size, price);
        (position.Size, position.Price) = (real.Size, real.Price);
        position.InterestPaidTo = order.Feed.Session.LocalMidnight(order.Feed.Time);

        var fill = new Fill(
            order.Id, order.Feed.Index, cycle, time, size, price,
            after.Closed, exchange.ClosedValue, exchange.ClosedCommission + TakeInterest(position, after.Closed),
            opened, exchange.IsCovered ? exchange.OpenedValue : 0, exchange.IsCovered ? exchange.OpenedCommission : 0,
            exchange.ProfitLoss, after.Size, after.Price);
        Fills.Add(fill);
        order.Executed = order.Executed.Add(fill, scheme.IsStock && scheme.Margin is null ? null : scheme.Margin ?? 1);
        order.Status = order.Executed.Remaining == 0 ? OrderStatus.Completed : OrderStatus.Partial;
        return fill;
    }

    double TakeInterest(Position position, double closed)
    {
        if (closed == 0 || !options.InterestInProfitLoss) return 0;
        var interest = position.InterestAccrued;
        position.InterestAccrued = 0;
        return interest;
    }
}

/// <summary>What a try came to: a fill, a refusal, both (a reversal whose opening part is not covered) or neither.</summary>
readonly record struct ExecutionResult(Fill? Fill, OrderOutcome? Refusal);
