using System.ComponentModel;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Strategies;

/// <summary>
/// The first feed (daily) tells the regime; the second (hourly) confirms it and is traded, with one long bracket at a time
/// whose stop trails. A single feed is both.
/// </summary>
[Description("Daily regime, hourly confirmation, and a long bracket with a trailing stop.")]
public sealed class ThreeStep : Strategy
{
    ThreeStepSignals _signals = null!;
    TradedFeed _hourly = null!;
    LongBracket _bracket = null!;
    int _enteredAt;

    /// <summary>Invests 98 percent of the cash unless another sizer is set.</summary>
    public ThreeStep() => Sizer = new PercentSizer(98);

    [Parameter("daily bars of the trend's average and bands", Min = 2, Max = 1000)]
    public int TrendPeriod { get; set; } = 20;

    [Parameter("hourly bars of the entry's average", Min = 1, Max = 1000)]
    public int EntryPeriod { get; set; } = 10;

    [Parameter("hourly bars of the average true range (ATR)", Min = 1, Max = 1000)]
    public int AtrPeriod { get; set; } = 14;

    [Parameter("distance of the target, in distances of the stop", Min = 0.1, Max = 100)]
    public double RiskRatio { get; set; } = 3;

    [Parameter("volume that confirms a breakout, in volumes of the bar before", Min = 0, Max = 100)]
    public double VolumeThreshold { get; set; } = 1.2;

    [Parameter("body of a bar that confirms a consolidation, at most, in ATRs", Min = 0, Max = 10)]
    public double ConsolidationThreshold { get; set; } = 0.3;

    [Parameter("distance of the trailing stop from the close, in ATRs; 0: the stop stays", Min = 0, Max = 100)]
    public double TrailDistance { get; set; } = 0.5;

    [Parameter("hourly bars that an entry waits to be filled; 0: until it is", Min = 0, Max = 10_000)]
    public int EntryBars { get; set; }

    Feed Hourly => _hourly.Feed;

    /// <exception cref="InvalidOperationException">The bars of the second feed are longer than those of the first.</exception>
    protected internal override void Init()
    {
        _hourly = new(Feeds.Count > 1 ? Feeds[1] : Data);
        RequireFiner(Hourly, Data);
        _signals = new(this, Data, Hourly);
        _bracket = new(this, Hourly);
    }

    protected internal override void Next()
    {
        // A daily bar alone would let the last hourly bar decide twice.
        if (!_hourly.HasNewBar()) return;

        if (_bracket.IsFlat) Enter();
        else if (_bracket.IsEntering) Wait();
        else if (TrailDistance > 0) _bracket.RaiseStop(Hourly.Close[0] - (TrailDistance * _signals.Range[0]));
    }

    static void RequireFiner(Feed hourly, Feed daily)
    {
        if ((hourly.Timeframe, hourly.Compression).CompareTo((daily.Timeframe, daily.Compression)) <= 0) return;
        throw new InvalidOperationException(
            $"three_step takes the longer bars first: {daily.Name} ({daily.Compression} {daily.Timeframe}) is before "
            + $"{hourly.Name} ({hourly.Compression} {hourly.Timeframe}).");
    }

    void Enter()
    {
        var regime = _signals.Regime();
        if (!_signals.Confirms(regime)) return;

        var levels = _signals.Levels(regime);
        if (!levels.AreOrdered) return;
        _bracket.Enter(OrderTerms.Limit(levels.Entry) with { Tag = TagOf(regime) }, levels.Stop, levels.Target);
        _enteredAt = Hourly.Length;
    }

    void Wait()
    {
        if (EntryBars > 0 && Hourly.Length - _enteredAt >= EntryBars) _bracket.Withdraw();
    }

    static string TagOf(DailyRegime regime) => regime switch
    {
        DailyRegime.Breakout => "breakout",
        DailyRegime.Consolidation => "consolidation",
        _ => "reversal",
    };
}
