using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Tests.Simulation;

/// <summary>
/// Cash and value worked out anew from fills and closes alone, in another way than the engine's: the cash in closed
/// form from what is tied up and what was gained, the value by what explains its change.
/// </summary>
sealed class Ledger(BrokerOptions options, FeedSet feeds)
{
    readonly Book[] _books = [.. feeds.Select(feed => new Book(
        feed, options.CommissionByFeed.GetValueOrDefault(feed.Name, options.Commission), options.ShortCash))];

    readonly bool _areAllStocks = feeds.All(feed => options.CommissionByFeed.GetValueOrDefault(feed.Name, options.Commission).IsStock);
    double _value = options.Cash;
    double _deposits;

    public double Deposits { get; private set; }

    /// <summary>Charged, but not booked with the commission of a fill.</summary>
    public double InterestNotInFills { get; private set; }

    /// <summary>The value is the cash to start with, deposits and what was gained.</summary>
    public bool IsConserved => Array.TrueForAll(_books, book => book.IsConserved);

    double Scale => 1 + options.Cash + _books.Sum(book => book.Turnover);

    public bool IsFlat => Array.TrueForAll(_books, book => book.Size == 0);

    public void Deposit(double amount) => _deposits += amount;

    public double SizeOf(int feed) => _books[feed].Size;

    /// <summary>Books a step of the broker and checks what it came to.</summary>
    public void Step(ReadOnlySpan<Fill> fills, double cash, double value)
    {
        var change = _deposits;
        var before = Deposits + Math.Max(0, _deposits);
        Deposits += _deposits;
        _deposits = 0;

        var explained = IsConserved;
        foreach (var book in _books) change -= ChargeInterest(book);
        foreach (var book in _books) change += book.Move();
        foreach (var fill in fills)
        {
            change += Book(fill);
            if (fill.Opened != 0 && _areAllStocks) RequireCover(before, fill);
        }

        explained &= IsConserved;

        var expected = options.Cash + Deposits + _books.Sum(book => book.CashEffect());
        Require(cash, expected, "cash");
        if (explained) Require(value, _value + change, "value");
        if (IsFlat) Require(value, cash, "value of a flat account");
        _value = value;
    }

    /// <summary>Of futures it could not be told in the middle of a step, when they are settled up to prices of before and of now.</summary>
    void RequireCover(double deposits, in Fill fill)
    {
        var cash = options.Cash + deposits + _books.Sum(book => book.CashEffect());
        if (cash < -1e-11 * Scale) throw new BrokenLawException($"{fill} left a cash of {cash}.");
    }

    double ChargeInterest(Book book)
    {
        var interest = book.ChargeInterest();
        InterestNotInFills += interest;
        return interest;
    }

    double Book(in Fill fill)
    {
        var book = _books[fill.Feed];
        var commission = book.CommissionOn(fill);
        var interest = fill.Closed != 0 && options.InterestInProfitLoss ? book.TakeInterest() : 0;
        InterestNotInFills -= interest;
        Require(fill.Commission, commission + interest, $"commission of {fill}");
        return book.Exchange(fill) - commission;
    }

    void Require(double actual, double expected, string what)
    {
        if (!(Math.Abs(actual - expected) <= 1e-11 * Scale))
            throw new BrokenLawException($"The {what} is {actual:R}; by the ledger it is {expected:R}.");
    }
}
