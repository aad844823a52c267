using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Tests.Simulation;

/// <summary>One feed's part of the <see cref="Ledger"/>.</summary>
sealed class Book(Feed feed, CommissionScheme scheme, bool shortCash)
{
    double _cost;
    double _gained;
    double _paid;
    double _interestOwed;
    double _close;
    DateTime _interestDay;

    public double Size { get; private set; }

    /// <summary>Money moved so far: what rounding errors are measured by.</summary>
    public double Turnover { get; private set; }

    /// <summary>
    /// The reference engine's value is cash plus what was gained, but for three quirks kept (SEMANTICS 5.6): leveraged futures count
    /// gains twice, a margin that follows the price is revalued, and a short that lost more than its price turns its sign.
    /// </summary>
    public bool IsConserved => Size == 0 || (scheme.IsStock
        ? shortCash || Size > 0 || feed.Close[0] < 2 * Average
        : scheme is { Leverage: 1, AutoMargin: 0 });

    double Average => _cost / Size;

    double Multiplier => scheme.Multiplier;

    public double CommissionOn(in Fill fill)
    {
        var units = Math.Abs(fill.Closed) + Math.Abs(fill.Opened);
        return scheme.Type == CommissionType.Fixed ? units * scheme.Commission : units * fill.Price * scheme.Commission;
    }

    /// <summary>By the calendar days since it was last charged or the position changed.</summary>
    public double ChargeInterest()
    {
        if (Size == 0) return 0;
        var today = feed.DateTime.Date;
        var days = (today - _interestDay).Days;
        _interestDay = today;
        if (days <= 0 || (Size > 0 && !scheme.InterestOnLong)) return 0;

        var interest = Math.Abs(_cost) * scheme.Interest * days / 365;
        (_paid, _interestOwed) = (_paid + interest, _interestOwed + interest);
        return interest;
    }

    public double TakeInterest()
    {
        var owed = _interestOwed;
        _interestOwed = 0;
        return owed;
    }

    /// <summary>What the move of the close gained on what was held.</summary>
    public double Move()
    {
        var gain = Size == 0 ? 0 : Size * (feed.Close[0] - _close) * Multiplier;
        _close = feed.Close[0];
        return gain;
    }

    /// <summary>Books a fill; returns what it gains until the close.</summary>
    public double Exchange(in Fill fill)
    {
        _paid += CommissionOn(fill);
        _interestDay = feed.DateTime.Date;
        Turnover += Math.Abs(fill.Size) * fill.Price * Math.Max(Multiplier, 1) + (scheme.Margin ?? 0) * Math.Abs(fill.Size);
        if (fill.Closed != 0)
        {
            _gained += -fill.Closed * (fill.Price - Average) * Multiplier;
            _cost *= (Size + fill.Closed) / Size;
            Size += fill.Closed;
        }

        if (fill.Opened != 0)
        {
            _cost += fill.Opened * fill.Price;
            Size += fill.Opened;
        }

        return fill.Size * (_close - fill.Price) * Multiplier;
    }

    /// <summary>What the feed's trading has done to the cash by now.</summary>
    public double CashEffect() => _gained - _paid + (Size == 0 ? 0 : scheme.IsStock ? -TiedUp : Settled - Deposited);

    double TiedUp => Size < 0 && shortCash ? _cost : Math.Abs(_cost) / scheme.Leverage;

    /// <summary>Gains of futures are in the cash up to the close.</summary>
    double Settled => Size * (_close - Average) * Multiplier;

    double Deposited => Math.Abs(Size) / scheme.Leverage * scheme.AutoMargin switch
    {
        0 => scheme.Margin!.Value,
        < 0 => Average * Multiplier,
        var times => Average * times,
    };
}
