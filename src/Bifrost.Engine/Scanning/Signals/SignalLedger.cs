using Bifrost.Engine.Broker;

namespace Bifrost.Engine.Scanning;

/// <summary>
/// The money of a signal backtest, moved by the broker's own <see cref="Exchange"/>. A position ties up what it cost, long or short, until
/// it is closed.
/// </summary>
sealed class SignalLedger(double capital, CommissionScheme scheme)
{
    /// <summary>What is not tied up; below 0 when leverage borrowed it.</summary>
    public double Cash { get; private set; } = capital;

    /// <summary>The capital, and what the closed trades made of it; what open ones paid in commission is gone already.</summary>
    public double Equity { get; private set; } = capital;

    /// <summary>What the open positions cost.</summary>
    public double TiedUp { get; private set; }

    /// <summary>Returns what was paid for it, commission apart.</summary>
    public double CostOf(double shares, double price) => scheme.CostOf(shares, price);

    /// <summary>The shares that an amount pays for, with commission.</summary>
    public double Affordable(double money, double price) => money / (scheme.CostOf(1, price) + scheme.CommissionOn(1, price));

    /// <summary>Opens a position; returns the commission.</summary>
    public double Enter(double size, double price)
    {
        var exchange = Exchange.Real(scheme, shortCash: false, Cash, 0, 0, 0, size, price);
        Cash = exchange.Cash;
        Equity -= exchange.OpenedCommission;
        TiedUp += exchange.OpenedValue;
        return exchange.OpenedCommission;
    }

    /// <summary>Closes a position; returns its profit before commission, and the commission of the exit.</summary>
    public (double Profit, double Commission) Leave(double size, double entryPrice, double price)
    {
        var exchange = Exchange.Real(scheme, shortCash: false, Cash, size, entryPrice, entryPrice, -size, price);
        Cash = exchange.Cash;
        Equity += exchange.ProfitLoss - exchange.ClosedCommission;
        TiedUp -= exchange.ClosedValue;
        return (exchange.ProfitLoss, exchange.ClosedCommission);
    }
}
