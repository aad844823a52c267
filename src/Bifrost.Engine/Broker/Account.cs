using System.Numerics;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Broker;

/// <summary>The cash and the positions, and what they are worth.</summary>
sealed class Account
{
    readonly FeedSet _feeds;
    readonly Position[] _positions;
    readonly bool[] _isUsed;
    readonly CommissionScheme[] _schemes;
    readonly bool _shortCash;
    readonly bool _settlesDaily;
    readonly bool _chargesInterest;

    // Shares issued after a valuation do not change its price of a share.
    double _sharesValued;

    // Values are summed in the order in which feeds were first used, so that the last bit is the reference engine's.
    readonly int[] _order;
    int _usedCount;
    readonly Queue<double> _deposits = [];

    public Account(FeedSet feeds, BrokerOptions options)
    {
        _feeds = feeds;
        _positions = [.. feeds.Select(_ => new Position())];
        _isUsed = new bool[feeds.Count];
        _order = new int[feeds.Count];
        _schemes = [.. feeds.Select(feed => options.CommissionByFeed.GetValueOrDefault(feed.Name, options.Commission).Validated())];
        _shortCash = options.ShortCash;
        _settlesDaily = _schemes.Any(scheme => !scheme.IsStock);
        _chargesInterest = _schemes.Any(scheme => scheme.Interest != 0);
        Cash = Value = options.Cash;
        FundShares = _sharesValued = Cash / options.FundStartValue;
    }

    public double Cash { get; set; }

    /// <summary>Cash and positions, as of the last step.</summary>
    public double Value { get; private set; }

    /// <summary>The value of one share of the fund that the account is, as of the last step.</summary>
    public double FundValue => Value / _sharesValued;

    public double FundShares { get; private set; }

    ReadOnlySpan<int> Used => _order.AsSpan(0, _usedCount);

    public CommissionScheme Scheme(int feed) => _schemes[feed];

    public Position Position(int feed)
    {
        if (!_isUsed[feed])
        {
            _isUsed[feed] = true;
            _order[_usedCount++] = feed;
        }

        return _positions[feed];
    }

    /// <summary>Adds to the cash (or takes from it) when the value is next computed; fund shares are issued for it.</summary>
    public void Deposit(double amount) => _deposits.Enqueue(amount);

    /// <summary>What the position on one feed is worth at its close; stock sold short is negative when it brought cash in.</summary>
    public double ValueOf(int feed)
    {
        BookDeposits();
        var (position, scheme, close) = (Position(feed), _schemes[feed], _feeds[feed].Close[0]);
        return _shortCash
            ? scheme.ValueOf(position.Size, close)
            : scheme.ValueHeld(position.Size, position.Price, close);
    }

    /// <summary>Takes interest from the cash for the days since it was last paid.</summary>
    public void ChargeInterest()
    {
        if (!_chargesInterest) return;

        var total = 0.0;
        foreach (var index in Used)
        {
            var (position, feed) = (_positions[index], _feeds[index]);
            if (!position.IsOpen) continue;

            var today = feed.Session.LocalMidnight(feed.Time);
            var days = (int)((today - position.InterestPaidTo) / UtcTime.Day);
            var interest = _schemes[index].InterestOver(days, position.Size, position.Price);
            position.InterestAccrued += interest;
            position.InterestPaidTo = today;
            total += interest;
        }

        Cash -= total;
    }

    /// <summary>Settles futures at the close: the day's gain or loss moves into the cash.</summary>
    public void SettleFutures()
    {
        if (!_settlesDaily) return;

        foreach (var index in Used)
        {
            var position = _positions[index];
            if (!position.IsOpen) continue;

            var close = _feeds[index].LastClose;
            Cash += _schemes[index].Settlement(position.Size, position.SettledPrice, close);
            position.SettledPrice = close;
        }
    }

    /// <summary>Values every position at its close.</summary>
    public void Revalue()
    {
        BookDeposits();

        var held = 0.0;
        foreach (var index in Used)
        {
            var position = _positions[index];
            if (!position.IsOpen) continue;
            held += Contribution(_schemes[index], position.Size, position.Price, _feeds[index].LastClose, _shortCash);
        }

        Value = Cash + held;
        _sharesValued = FundShares;
    }

    /// <summary>What a position adds to the value of the account: its worth, less what leverage borrowed for it.</summary>
    public static double Contribution(CommissionScheme scheme, double size, double heldPrice, double close, bool shortCash)
    {
        var value = shortCash ? scheme.ValueOf(size, close) : Math.Abs(scheme.ValueHeld(size, heldPrice, close));
        if (!(value > 0)) return value;

        var unrealized = scheme.ProfitLoss(size, heldPrice, close);
        var paid = value - unrealized;
        return (scheme.Leverage == 1 ? paid : paid / scheme.Leverage) + unrealized;
    }

    /// <summary>
    /// The value of an account that holds one position, at each of the closes: what <see cref="Revalue"/> comes to, operation by
    /// operation.
    /// </summary>
    public static void Values(
        CommissionScheme scheme, double cash, double size, double heldPrice, bool shortCash,
        ReadOnlySpan<double> closes, Span<double> values)
    {
        if (size == 0)
        {
            values.Fill(cash + 0.0);
            return;
        }

        var i = 0;
        if (shortCash && scheme.IsStock && scheme.Leverage == 1)
        {
            var (sizes, multipliers) = (new Vector<double>(size), new Vector<double>(scheme.Multiplier));
            for (; i <= closes.Length - Vector<double>.Count; i += Vector<double>.Count)
            {
                var close = new Vector<double>(closes[i..]);
                var value = sizes * close;
                var unrealized = sizes * (close - new Vector<double>(heldPrice)) * multipliers;
                var held = Vector.ConditionalSelect(Vector.GreaterThan(value, Vector<double>.Zero), value - unrealized + unrealized, value);
                (new Vector<double>(cash) + held).CopyTo(values[i..]);
            }
        }

        for (; i < closes.Length; i++) values[i] = cash + Contribution(scheme, size, heldPrice, closes[i], shortCash);
    }

    void BookDeposits()
    {
        if (_deposits.Count == 0) return;

        var sharePrice = FundValue;
        while (_deposits.TryDequeue(out var amount))
        {
            FundShares += amount / sharePrice;
            Cash += amount;
        }
    }
}
