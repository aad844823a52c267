using Bifrost.Engine.Broker;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Running;

/// <summary>
/// Cash, one position and what was done, for one set of parameters after another. The money is that of the broker's pure functions, in
/// the order in which <see cref="Executor"/>, <see cref="TradeBook"/> and <see cref="Account"/> call them.
/// </summary>
sealed class KernelBook(KernelMarket market)
{
    readonly KernelFill[] _fills = new KernelFill[4 * (market.Bars + 1)];
    readonly double[] _profits = new double[(2 * market.Bars) + 2];
    readonly double[] _scratch = new double[4 * (market.Bars + 1)];
    readonly double[] _values = new double[market.Bars];
    readonly CommissionScheme _scheme = market.Scheme;
    readonly bool _shortCash = market.Options.ShortCash;
    double _tradePrice;
    double _tradeCommission;
    int _trades;

    public double Cash { get; private set; }

    public double Size { get; private set; }

    public double HeldPrice { get; private set; }

    public int FillCount { get; private set; }

    public int Orders { get; set; }

    public ReadOnlySpan<KernelFill> Fills => _fills.AsSpan(0, FillCount);

    public void Begin()
    {
        (Cash, Size, HeldPrice, FillCount, Orders, _trades) = (market.Options.Cash, 0, 0, 0, 0, 0);
    }

    /// <summary>The value of the account at a bar's close, with what is held now.</summary>
    public double ValueAt(int bar) => Size == 0 ? Cash + 0.0
        : Cash + Account.Contribution(_scheme, Size, HeldPrice, market.Close[bar], _shortCash);

    /// <summary>What is held in money at a bar's close: what closing it brings.</summary>
    public double HeldValueAt(int bar) => _shortCash
        ? _scheme.ValueOf(Size, market.Close[bar])
        : _scheme.ValueHeld(Size, HeldPrice, market.Close[bar]);

    public PaperAccount Paper() => new(Cash, Size, HeldPrice);

    /// <summary>Tries an order on paper, as <see cref="SubmissionCheck"/> does; false: it is refused.</summary>
    public bool IsAccepted(ref PaperAccount paper, double size, double price)
    {
        if (!market.Options.CheckSubmission) return true;
        var trial = Exchange.Paper(_scheme, _shortCash, paper.Cash, paper.Size, paper.Price, size, price);
        paper = new(trial.Cash, trial.After.Size, trial.After.Price);
        return paper.Cash >= 0;
    }

    /// <summary>Exchanges a size at a price; false: what it would open is not paid for.</summary>
    public bool Exchanged(int bar, double size, double price)
    {
        var exchange = Exchange.Real(_scheme, _shortCash, Cash, Size, HeldPrice, 0, size, price);
        if (!exchange.IsCovered) return false;

        var after = exchange.After;
        Cash = exchange.Cash;
        (Size, HeldPrice) = (after.Size, after.Price);
        var closing = exchange.ClosedCommission + 0.0;
        _fills[FillCount++] = new(bar, size, price, closing + exchange.OpenedCommission, Cash, Size, HeldPrice);
        if (after.Closed != 0) CloseTrade(after.Closed, price, closing);
        if (after.Opened != 0) OpenTrade(after.Opened, price, exchange.OpenedCommission);
        return true;
    }

    public KernelFigures Figures() => new(
        market.Bars == 0 ? Cash : ValueAt(market.Bars - 1), Cash, Orders, FillCount, _trades, Size == 0 ? 0 : 1);

    public RunSummary Summarise()
    {
        var figures = Figures();
        return RunSummary.Of(new RunOutcome
        {
            Schedule = market.Schedule,
            First = market.First,
            InitialValue = market.Options.Cash,
            FinalValue = figures.FinalValue,
            FinalCash = figures.FinalCash,
            Closes = market.Close.AsSpan(market.First),
            Values = FilledValues(),
            Profits = _profits.AsSpan(0, _trades),
            OpenTrades = figures.OpenTrades,
            Exposure = Exposure(),
            Traded = Traded(),
            Commission = Paid(),
            Orders = Orders,
            Fills = FillCount,
        });
    }

    void OpenTrade(double size, double price, double commission) =>
        (_tradePrice, _tradeCommission) = (Trade.AverageOf(0, 0, size, price, size), commission);

    void CloseTrade(double size, double price, double commission)
    {
        var profit = _scheme.ProfitLoss(-size, _tradePrice, price);
        _profits[_trades++] = profit - (_tradeCommission + commission);
    }

    /// <summary>The value at every bar: from fill to fill with what was held.</summary>
    public ReadOnlySpan<double> FilledValues()
    {
        var (cash, size, held, from) = (market.Options.Cash, 0.0, 0.0, 0);
        foreach (ref readonly var fill in Fills)
        {
            Span(from, fill.Bar, cash, size, held);
            (cash, size, held, from) = (fill.CashAfter, fill.SizeAfter, fill.HeldPriceAfter, fill.Bar);
        }

        Span(from, market.Bars, cash, size, held);
        return _values;
    }

    void Span(int from, int to, double cash, double size, double held) =>
        Account.Values(_scheme, cash, size, held, _shortCash, market.Close.AsSpan(from, to - from), _values.AsSpan(from, to - from));

    double Paid()
    {
        for (var i = 0; i < FillCount; i++) _scratch[i] = _fills[i].Commission;
        return ExactSum.Of(_scratch.AsSpan(0, FillCount));
    }

    double Traded()
    {
        for (var i = 0; i < FillCount; i++) _scratch[i] = Math.Abs(_fills[i].Size * _fills[i].Price * _scheme.Multiplier);
        return ExactSum.Of(_scratch.AsSpan(0, FillCount));
    }

    double Exposure()
    {
        var (exposed, since, isHeld) = (0, 0, false);
        foreach (ref readonly var fill in Fills)
        {
            if (isHeld) exposed += fill.Bar - since;
            (since, isHeld) = (fill.Bar, fill.SizeAfter != 0);
        }

        if (isHeld) exposed += market.Bars - since;
        return (double)exposed / (market.Bars - market.First);
    }
}

/// <summary>What the kernel's broker did.</summary>
readonly record struct KernelFill(
    int Bar, double Size, double Price, double Commission, double CashAfter, double SizeAfter, double HeldPriceAfter);

/// <summary>An account that orders are tried on before they are accepted.</summary>
readonly record struct PaperAccount(double Cash, double Size, double Price);
