namespace Bifrost.Engine.Scanning;

/// <summary>
/// One pass over time for the cash: entries in the order of the plan, exits as they fall due. Money of an exit can be spent from the next
/// point in time on. Used again and again for the combinations of a grid; each run forgets the one before.
/// </summary>
sealed class SignalPass(SignalPlan plan, TouchTable touches, SignalBacktestOptions options)
{
    readonly FilledTrade[] _trades = new FilledTrade[plan.Entries.Length];
    readonly List<int> _closed = new(plan.Entries.Length);
    readonly List<SkippedEntry> _skipped = [];
    readonly ExitCalendar _exits = new(plan.Points.Length, plan.Entries.Length);
    readonly int[] _busyUntil = new int[plan.Series.Length];
    readonly double[] _cash = new double[plan.Points.Length];
    readonly PositionLimits? _limits = options.Risk is { } risk ? new(plan, risk) : null;
    SignalLedger _ledger = new(options.Capital, options.Commission);
    KellyRecord _kelly;
    ExitRule _rule;
    int _count;
    int _now;

    /// <summary>In the order of entry.</summary>
    public ReadOnlySpan<FilledTrade> Trades => _trades.AsSpan(0, _count);

    /// <summary>Indices into <see cref="Trades"/>, in the order of exit; of one point in time in that of entry.</summary>
    public IReadOnlyList<int> Closed => _closed;

    public IReadOnlyList<SkippedEntry> Skipped => _skipped;

    /// <summary>Money not tied up after everything of a point in time is done.</summary>
    public ReadOnlySpan<double> Cash => _cash;

    public double FinalEquity => _ledger.Equity;

    public void Run(ExitRule rule)
    {
        Reset(rule);
        for (var entry = 0; entry < plan.Entries.Length; entry++)
        {
            CloseBefore(plan.Entries[entry].Point);
            Consider(entry);
        }

        CloseBefore(plan.Points.Length);
    }

    void Reset(ExitRule rule)
    {
        (_rule, _count, _now, _kelly) = (rule, 0, 0, default);
        _ledger = new(options.Capital, options.Commission);
        _closed.Clear();
        _skipped.Clear();
        _exits.Clear();
        _limits?.Clear();
        Array.Fill(_busyUntil, -1);
    }

    void CloseBefore(int point)
    {
        for (; _now < point; _now++)
        {
            for (var trade = _exits.FirstAt(_now); trade >= 0; trade = _exits.After(trade)) Leave(trade);
            _cash[_now] = _ledger.Cash;
        }
    }

    void Consider(int index)
    {
        ref readonly var entry = ref plan.Entries[index];
        var bars = plan.Series[entry.Series].Bars;
        if (options.SkipsIncomplete && entry.Bar + (long)_rule.HoldingPeriod >= bars.Count)
        {
            _skipped.Add(new(index, SkipReason.TooFewBars));
        }
        else if (options.OneTradePerInstrument && _busyUntil[entry.Series] >= entry.Point)
        {
            _skipped.Add(new(index, SkipReason.AlreadyOpen));
        }
        else
        {
            var size = Size(entry);
            if (size.Refusal is { } refusal) _skipped.Add(refusal with { Entry = index });
            else Enter(index, entry, size.Shares, size.ShrunkBy);
        }
    }

    /// <summary>Whole shares, or why there are none.</summary>
    SizedEntry Size(in PlannedEntry entry)
    {
        var facts = new SizingFacts(entry.Price, _ledger.Equity, entry.Volatility, entry.Atr, _rule.StopLoss);
        var wanted = PositionSize.Shares(options.Sizing, facts, _kelly.Facts(options.Sizing)) * entry.Signal.Weight;
        if (wanted < 1) return SizedEntry.Refused(SkipReason.BelowOneShare, wanted * entry.Price, entry.Price);

        var affordable = Math.Min(wanted, _ledger.Affordable(_ledger.Equity, entry.Price));
        if (!options.AllowLeverage) affordable = Math.Min(affordable, _ledger.Affordable(_ledger.Cash, entry.Price));
        if (!(affordable >= 1)) return SizedEntry.Refused(SkipReason.NoCapital, entry.Price, Math.Max(0, _ledger.Cash));

        return _limits?.Limit(entry, affordable, _ledger.Equity) ?? new(Math.Floor(affordable));
    }

    void Enter(int index, in PlannedEntry entry, double shares, SkipReason? shrunkBy)
    {
        var series = plan.Series[entry.Series];
        var outcome = TradeOutcome.Of(
            entry, series.Bars, _rule, touches.Stop(index, _rule.StopLoss), touches.Target(index, _rule.TakeProfit), options);
        ref var trade = ref _trades[_count];
        trade = new()
        {
            Entry = index, Size = entry.IsLong ? shares : -shares, Outcome = outcome, Cost = _ledger.CostOf(shares, entry.Price),
            ExitPoint = series.Points[entry.Bar + outcome.Bars], EquityBefore = _ledger.Equity, TiedUpBefore = _ledger.TiedUp,
            ShrunkBy = shrunkBy,
        };
        trade.Commission = _ledger.Enter(trade.Size, entry.Price);
        _exits.Add(_count++, trade.ExitPoint);
        _limits?.Add(entry, trade.Cost);
        _busyUntil[entry.Series] = Math.Max(_busyUntil[entry.Series], trade.ExitPoint);
    }

    void Leave(int index)
    {
        ref var trade = ref _trades[index];
        var entry = plan.Entries[trade.Entry];
        (trade.Profit, var commission) = _ledger.Leave(trade.Size, entry.Price, trade.Outcome.Price);
        trade.Commission += commission;
        trade.EquityAfter = _ledger.Equity;
        _kelly.Add(trade.ReturnPercent);
        _limits?.Remove(entry, trade.Cost);
        _closed.Add(index);
    }
}

/// <summary>A planned entry that was not traded.</summary>
readonly record struct SkippedEntry(
    int Entry, SkipReason Reason, double Wanted = double.NaN, double Allowed = double.NaN, string? Other = null);

/// <summary>How many whole shares an entry gets, or why it gets none.</summary>
readonly record struct SizedEntry(double Shares, SkipReason? ShrunkBy = null, SkippedEntry? Refusal = null)
{
    public static SizedEntry Refused(SkipReason reason, double wanted, double allowed, string? other = null) =>
        new(0, null, new SkippedEntry(0, reason, wanted, allowed, other));
}
