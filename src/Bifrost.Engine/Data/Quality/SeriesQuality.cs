using System.Globalization;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Data;

/// <summary>What may be wrong with the bars of one instrument, seen from those bars alone.</summary>
sealed class SeriesQuality(BarReading reading)
{
    /// <summary>A move of less than this share of the price is never a jump.</summary>
    const double LeastJump = 0.25;

    /// <summary>How many times the usual move a jump is.</summary>
    const double UsualMoves = 8;

    const int LongestHolidayDays = 10;

    readonly BarSeries _series = reading.Series;
    readonly Bars _bars = reading.Series.Bars;

    public IEnumerable<QualityFinding> Findings() => [.. Gaps(), .. Jumps(), .. WithoutVolume()];

    /// <summary>Days: more than ten calendar days; weeks and longer: more than two bars; within a day: more than ten bars.</summary>
    IEnumerable<QualityFinding> Gaps()
    {
        for (var bar = 1; bar < _bars.Count; bar++)
        {
            if (!IsGap(bar)) continue;
            var days = (double)(_bars.Time[bar] - _bars.Time[bar - 1]) / UtcTime.Day;
            yield return At(QualityKind.Gap, bar, string.Create(CultureInfo.InvariantCulture, $"nothing for {days:0.##} days before it"));
        }
    }

    /// <param name="compression">Days a bar.</param>
    public static bool IsGapOfDays(long before, long after, int compression) =>
        after - before > (LongestHolidayDays + compression) * UtcTime.Day;

    bool IsGap(int bar)
    {
        var step = _bars.Time[bar] - _bars.Time[bar - 1];
        return _series.Timeframe switch
        {
            Timeframe.Ticks => false,
            Timeframe.Days => IsGapOfDays(_bars.Time[bar - 1], _bars.Time[bar], _series.Compression),
            Timeframe.Weeks => step > 14 * _series.Compression * UtcTime.Day,
            Timeframe.Months => step > 62 * _series.Compression * UtcTime.Day,
            Timeframe.Years => step > 732 * _series.Compression * UtcTime.Day,
            _ => step > 10 * BarLength && DayAt(bar) == DayAt(bar - 1),
        };
    }

    /// <summary>The usual distance of bars shorter than a day.</summary>
    long BarLength => _series.Compression * (_series.Timeframe switch
    {
        Timeframe.Minutes => UtcTime.Minute,
        Timeframe.Seconds => UtcTime.Second,
        _ => UtcTime.Microsecond,
    });

    long DayAt(int bar) => _series.Session.LocalMidnight(_bars.Time[bar]);

    IEnumerable<QualityFinding> Jumps()
    {
        double[] moves = [.. Enumerable.Range(1, Math.Max(0, _bars.Count - 1)).Select(Move)];
        var usual = Quantile.Of([.. moves.Where(double.IsFinite).Select(Math.Abs)], 0.5);
        for (var bar = 1; bar < _bars.Count; bar++)
        {
            var move = moves[bar - 1];
            if (!(Math.Abs(move) > Math.Max(LeastJump, UsualMoves * usual))) continue;
            yield return At(QualityKind.Jump, bar, string.Create(
                CultureInfo.InvariantCulture, $"close {_bars.Close[bar]} after {_bars.Close[bar - 1]}, {move:+0%;-0%}"));
        }
    }

    double Move(int bar) => _bars.Close[bar - 1] > 0 ? _bars.Close[bar] / _bars.Close[bar - 1] - 1 : double.NaN;

    IEnumerable<QualityFinding> WithoutVolume()
    {
        if (_bars.Volume.IndexOfAnyExcept(0) < 0) yield break;
        for (var bar = 0; bar < _bars.Count; bar++)
        {
            if (_bars.Volume[bar] == 0) yield return At(QualityKind.NoVolume, bar, "volume 0");
        }
    }

    QualityFinding At(QualityKind kind, int bar, string values) => new(
        kind, _series.Name, reading.Lines.Span[bar],
        UtcTime.ToDateTime(_series.Timeframe >= Timeframe.Days ? DayAt(bar) : _series.Session.Zone.ToLocal(_bars.Time[bar])), values);
}
