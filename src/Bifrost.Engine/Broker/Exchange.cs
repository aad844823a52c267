namespace Bifrost.Engine.Broker;

/// <summary>What cash and position become when a size is exchanged at a price: the money of an execution, purely.</summary>
/// <param name="CashAfterClosing">The cash once the closing part is booked.</param>
/// <param name="Cash">The cash once both parts are booked.</param>
/// <param name="IsCovered">The opening part, if there is one, is paid for: judged before held futures are settled at its price.</param>
/// <param name="ProfitLoss">Of the closed part, before commission.</param>
/// <param name="After">The position if the whole size is exchanged.</param>
readonly record struct Exchange(
    double CashAfterClosing,
    double Cash,
    double ClosedValue,
    double ClosedCommission,
    double OpenedValue,
    double OpenedCommission,
    double ProfitLoss,
    bool IsCovered,
    PositionChange After)
{
    /// <summary>An exchange that happens: gains of the closed part and the settlement of futures move the cash.</summary>
    public static Exchange Real(
        CommissionScheme scheme, bool shortCash, double cash, double held, double heldPrice, double settledPrice,
        double size, double price)
    {
        var after = PositionChange.Of(held, heldPrice, size, price);
        var profitLoss = scheme.ProfitLoss(-after.Closed, heldPrice, price);

        var (closedValue, closedCommission) = (0.0, 0.0);
        if (after.Closed != 0)
        {
            cash = Close(scheme, shortCash, cash, after.Closed, heldPrice, price, profitLoss, out closedValue, out closedCommission);
            cash += scheme.Settlement(-after.Closed, settledPrice, price);
        }

        var cashAfterClosing = cash;
        var (openedValue, openedCommission, isCovered) = (0.0, 0.0, true);
        if (after.Opened != 0)
        {
            cash = Open(scheme, shortCash, cash, after.Opened, price, out openedValue, out openedCommission);
            isCovered = !(cash < 0);
            if (isCovered && Math.Abs(after.Size) > Math.Abs(after.Opened))
                cash += scheme.Settlement(after.Size - after.Opened, settledPrice, price);
        }

        return new(cashAfterClosing, cash, closedValue, closedCommission, openedValue, openedCommission, profitLoss, isCovered, after);
    }

    /// <summary>An exchange tried on paper when an order is submitted: everything at the one price, no gains, no settlement.</summary>
    public static Exchange Paper(
        CommissionScheme scheme, bool shortCash, double cash, double held, double heldPrice, double size, double price)
    {
        var after = PositionChange.Of(held, heldPrice, size, price);
        if (after.Closed != 0) cash = Close(scheme, shortCash, cash, after.Closed, price, price, 0, out _, out _);
        if (after.Opened != 0) cash = Open(scheme, shortCash, cash, after.Opened, price, out _, out _);
        return new(cash, cash, 0, 0, 0, 0, 0, !(cash < 0), after);
    }

    static double Close(
        CommissionScheme scheme, bool shortCash, double cash, double closed, double heldPrice, double price, double profitLoss,
        out double value, out double commission)
    {
        value = shortCash ? scheme.ValueOf(-closed, heldPrice) : scheme.CostOf(closed, heldPrice);
        commission = scheme.CommissionOn(closed, price);
        cash += (value > 0 ? value / scheme.Leverage : value) + (scheme.IsStock ? profitLoss : 0);
        return cash - commission;
    }

    static double Open(
        CommissionScheme scheme, bool shortCash, double cash, double opened, double price,
        out double value, out double commission)
    {
        value = shortCash ? scheme.ValueOf(opened, price) : scheme.CostOf(opened, price);
        commission = scheme.CommissionOn(opened, price);
        cash -= value > 0 ? value / scheme.Leverage : value;
        return cash - commission;
    }
}
