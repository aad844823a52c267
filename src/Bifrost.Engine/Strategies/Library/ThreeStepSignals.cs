using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;

namespace Bifrost.Engine.Strategies;

/// <summary>What the daily bars of <see cref="ThreeStep"/> are doing.</summary>
enum DailyRegime
{
    None,
    Breakout,
    Consolidation,
    Reversal,
}

/// <summary>The prices of a long bracket.</summary>
readonly record struct BracketLevels(double Entry, double Stop, double Target)
{
    /// <summary>A bracket around anything else would fill at once, or the wrong way round.</summary>
    public bool AreOrdered => Stop < Entry && Entry < Target;
}

/// <summary>The three questions of <see cref="ThreeStep"/>: regime of the day, confirmation by the hour, and levels.</summary>
sealed class ThreeStepSignals
{
    const double BandDeviations = 2;
    const int RsiPeriod = 14;

    readonly ThreeStep _rules;
    readonly Feed _daily;
    readonly Feed _hourly;
    readonly Line _trend;
    readonly BollingerBands _bands;
    readonly Line _strength;
    readonly Line _average;
    readonly Line _cross;

    // The current bar of a feed that streams is not finished.
    readonly int _day;

    public ThreeStepSignals(ThreeStep rules, Feed daily, Feed hourly)
    {
        (_rules, _daily, _hourly, _day) = (rules, daily, hourly, daily.Streams ? -1 : 0);
        _trend = new Sma(daily, rules.TrendPeriod);
        _bands = new(daily, rules.TrendPeriod, BandDeviations);
        _strength = new Rsi(daily, RsiPeriod, safeDivision: true);
        _average = new Ema(hourly, rules.EntryPeriod);
        Range = new Atr(hourly, rules.AtrPeriod);
        _cross = new CrossOver(hourly, _average);
    }

    /// <summary>Average true range of the hourly bars.</summary>
    public Line Range { get; }

    /// <summary>The first that holds on the last finished daily bar.</summary>
    public DailyRegime Regime()
    {
        var (close, top, bottom) = (_daily.Close[_day], _bands.Top[_day], _bands.Bottom[_day]);
        if (close > _trend[_day] && close > top) return DailyRegime.Breakout;
        if (top - bottom < _bands.Top[_day - 1] - _bands.Bottom[_day - 1]) return DailyRegime.Consolidation;

        var isStretched = (close < bottom && _strength[_day] < 30) || (close > top && _strength[_day] > 70);
        return isStretched ? DailyRegime.Reversal : DailyRegime.None;
    }

    /// <summary>Whether the current hourly bar agrees.</summary>
    public bool Confirms(DailyRegime regime) => regime switch
    {
        DailyRegime.Breakout => _hourly.Close[0] > _average[0] && _hourly.Volume[0] > _hourly.Volume[-1] * _rules.VolumeThreshold,
        DailyRegime.Consolidation =>
            Math.Abs(_hourly.Close[0] - _hourly.Open[0]) < Range[0] * _rules.ConsolidationThreshold,
        DailyRegime.Reversal => _cross[0] != 0,
        _ => false,
    };

    /// <summary>Where to enter and to leave, from the current hourly bar.</summary>
    public BracketLevels Levels(DailyRegime regime)
    {
        var (high, low, close, range) = (_hourly.High[0], _hourly.Low[0], _hourly.Close[0], Range[0]);
        return regime switch
        {
            DailyRegime.Breakout => ByRisk(low + (0.2 * range), low - (0.5 * range)),
            DailyRegime.Reversal => ByRisk(close, close - (1.5 * range)),
            _ => new((high + low) / 2, low - (0.3 * range), _bands.Top[_day]),
        };
    }

    BracketLevels ByRisk(double entry, double stop) => new(entry, stop, entry + ((entry - stop) * _rules.RiskRatio));
}
