using Bifrost.Engine.Broker;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Running;

/// <summary>
/// Runs a prepared plan with one set of parameters after another; one a thread. Nothing is allocated a set, but for columns that no set
/// has needed before. It goes from bar to bar on which something happens: the next entry, the next reason to leave, the first touch of a
/// stop or target. <see cref="RuleStrategy"/> is what it equals; its methods bear the names of what <c>RuleMarket</c> does.
/// </summary>
public sealed class KernelRunner
{
    readonly RulesKernel _kernel;
    readonly KernelMarket _market;
    readonly KernelBook _book;
    readonly SpareMasks _spare;
    readonly KernelSide _long;
    readonly KernelSide _short;
    double[]? _sizeAtr;
    RuleTerms _terms;
    KernelTrade _trade;
    int _lastBar;
    bool _isCovered;

    internal KernelRunner(RulesKernel kernel)
    {
        (_kernel, _market) = (kernel, kernel.Market);
        (_book, _spare) = (new(_market), new(kernel.Words));
        (_long, _short) = (new(kernel.Long, kernel.Words, _market.Bars), new(kernel.Short, kernel.Words, _market.Bars));
    }

    /// <summary>The value of the account at each bar of the last run.</summary>
    public ReadOnlySpan<double> Values => _book.FilledValues();

    internal ReadOnlySpan<KernelFill> Fills => _book.Fills;

    /// <summary>Runs one set of parameters.</summary>
    /// <param name="values">In the order of the plan's parameters.</param>
    /// <returns>
    /// False when something came about that the kernel leaves to the event engine (a stop, target or reversal that the cash does not
    /// cover); the figures are then those of no run.
    /// </returns>
    /// <exception cref="RulePlanException">The plan is not allowed with these values, as in the event engine.</exception>
    public bool Run(ReadOnlySpan<double> values, out KernelFigures figures)
    {
        if (_kernel.NumbersVary) PlanCheck.RequireNumbers(_kernel.Plan, values);
        _terms = RuleTerms.Of(_kernel.Plan, values);
        _long.Fill(values, _spare);
        _short.Fill(values, _spare);
        KernelSide.Part(_long, _short);
        _sizeAtr = _kernel.SizeAtr?.Column(values);
        _lastBar = _kernel.Plan.CloseAtEnd ? _market.Bars - 1 : int.MaxValue;
        _book.Begin();
        (_trade, _isCovered) = (default, true);
        for (var bar = _market.First; bar < _market.Bars && _isCovered;) bar = _book.Size == 0 ? Wait(bar) : Hold(bar);
        figures = _book.Figures();
        return _isCovered;
    }

    /// <summary>Every figure of the last run.</summary>
    public RunSummary Summarise() => _book.Summarise();

    KernelSide Side(bool isLong) => isLong ? _long : _short;

    /// <summary>Flat at the close of a bar: enters at the next signal; returns the bar that its order is tried on.</summary>
    int Wait(int bar)
    {
        if (_trade.Count > 0)
        {
            if (_terms.Wait == int.MaxValue) return _market.Bars;
            bar = (int)Math.Min(Math.Max(bar, (long)_trade.ExitBar + _terms.Wait), _market.Bars);
        }

        while ((bar = NextSignal(bar)) < _market.Bars)
        {
            var isLong = _long.Signals(bar);
            var size = SizeAt(bar, isLong, leaves: false, out var signal);
            if (size == 0)
            {
                bar++;
                continue;
            }

            _book.Orders++;
            if (bar + 1 == _market.Bars) break;
            var paper = _book.Paper();
            if (_book.IsAccepted(ref paper, size, _market.Close[bar])) Open(bar + 1, size, signal);
            return bar + 1;
        }

        return _market.Bars;
    }

    int NextSignal(int bar)
    {
        var next = Math.Min(_long.NextSignal(bar), _short.NextSignal(bar));
        return next >= _lastBar - 1 ? _market.Bars : next;
    }

    double SizeAt(int bar, bool isLong, bool leaves, out SignalValues signal)
    {
        var side = Side(isLong);
        signal = new(side.StopAt(bar), side.TargetAt(bar), _sizeAtr?[bar] ?? double.NaN);
        if (!_terms.Side(isLong).AreKnown(signal)) return 0;
        var cash = leaves ? _book.Cash + _book.HeldValueAt(bar) : _book.Cash + 0;
        var size = _terms.SizeFor(isLong, _market.Scheme, _market.Close[bar], _book.ValueAt(bar), cash, signal);
        return isLong ? size : -size;
    }

    /// <summary>Fills an entry at the open, unless the cash does not cover it.</summary>
    void Open(int bar, double size, in SignalValues signal)
    {
        var price = AtOpen(bar, size > 0);
        if (!_book.Exchanged(bar, size, price)) return;
        _trade = new(_trade.Count + 1, bar, price, signal, _trade.ExitBar);
    }

    /// <summary>Holding at the close of a bar: leaves, or waits for what comes first; returns the bar to go on from.</summary>
    int Hold(int bar)
    {
        var leaves = NextReason(bar);
        if (leaves == bar) return Leave(bar);
        var terms = _terms.Side(_book.Size > 0);
        return terms is { Stop: RuleLevelKind.None, Target: RuleLevelKind.None } ? leaves
            : Protect(bar, leaves, new(_market, terms, _trade, bar));
    }

    /// <summary>Places stop and target and waits for them, up to a reason to leave.</summary>
    int Protect(int bar, int leaves, KernelExits exits)
    {
        var (hasStop, hasTarget, held) = (!double.IsNaN(exits.Trigger), !double.IsNaN(exits.Limit), _book.Size);
        _book.Orders += (hasStop ? 1 : 0) + (hasTarget ? 1 : 0);
        if (bar + 1 == _market.Bars) return _market.Bars;

        var paper = _book.Paper();
        _isCovered = (!hasStop || _book.IsAccepted(ref paper, -held, exits.Trigger))
            && (!hasTarget || _book.IsAccepted(ref paper, -held, exits.Limit));
        if (!_isCovered) return _market.Bars;

        var end = Math.Min(leaves + 1, _market.Bars);
        var filled = exits.First(bar + 1, end, out var price);
        if (filled == end) return leaves;
        Close(filled, price);
        return filled;
    }

    /// <summary>The first bar from one on at whose close there is a reason to leave.</summary>
    int NextReason(int bar)
    {
        var isLong = _book.Size > 0;
        var next = Side(isLong).NextExit(bar);
        var other = Side(!isLong).NextSignal(bar);
        if (other < _lastBar - 1) next = Math.Min(next, other);
        var held = (long)_trade.EntryBar + _terms.HoldingBars - 1;
        next = (int)Math.Min(next, Math.Max(held, bar));
        return Math.Max(Math.Min(next, _lastBar - 1), bar);
    }

    /// <summary>Closes at the next open and, where the other side wants to and may, turns around.</summary>
    int Leave(int bar)
    {
        var (held, turn, signal) = (_book.Size, 0.0, default(SignalValues));
        var wantsOther = Side(held < 0).Signals(bar) && bar < _lastBar - 1 && _terms.Wait == 0;
        if (wantsOther) turn = SizeAt(bar, held < 0, leaves: true, out signal);
        _book.Orders += turn == 0 ? 1 : 2;
        if (bar + 1 == _market.Bars) return _market.Bars;

        var paper = _book.Paper();
        var close = _market.Close[bar];
        var closes = _book.IsAccepted(ref paper, -held, close);
        var turns = turn != 0 && _book.IsAccepted(ref paper, turn, close);
        if (closes) Close(bar + 1, AtOpen(bar + 1, held < 0));
        else if (turns) _isCovered = false;
        if (closes && turns) Open(bar + 1, turn, signal);
        return bar + 1;
    }

    void Close(int bar, double price)
    {
        _book.Exchanged(bar, -_book.Size, price);
        _trade = _trade with { ExitBar = bar };
    }

    double AtOpen(int bar, bool buys) => Matching.Market(
        buys ? Orders.Side.Buy : Orders.Side.Sell, _market.Open[bar], _market.BarAt(bar), _market.Options.Slippage)!.Value;
}

/// <summary>The trade that is open, or the last one.</summary>
/// <param name="Count">Trades so far, this one among them.</param>
/// <param name="Signal">What the rules gave on the bar of its signal.</param>
readonly record struct KernelTrade(int Count, int EntryBar, double EntryPrice, SignalValues Signal, int ExitBar);
