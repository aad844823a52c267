using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Statistics;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Trust;

/// <summary>
/// Strategies that know the future. The engine hands them none of it: each holds the series itself, the real one or the one of its feeds,
/// as a strategy does that reads a file beside its feeds, or keeps what it has seen in a static.
/// </summary>
abstract class Peeking(BarSeries series) : Strategy
{
    protected Bars Known => series.Bars;

    protected ReadOnlySpan<double> Closes => Known.Close;

    protected int Bar => Data.Length - 1;

    protected void HoldWhile(bool wanted)
    {
        if (wanted && !Position.IsOpen) Buy(10);
        if (!wanted && Position.IsOpen) Close();
    }
}

/// <summary>Buys below an average that reaches three bars into the future.</summary>
sealed class CentredWindow(BarSeries series) : Peeking(series)
{
    protected internal override void Next()
    {
        var (from, to) = (Math.Max(0, Bar - 3), Math.Min(Closes.Length, Bar + 4));
        var sum = 0.0;
        foreach (var close in Closes[from..to]) sum += close;
        HoldWhile(Data.Close[0] < sum / (to - from));
    }
}

/// <summary>pandas' shift(-1): tomorrow's close beside today's.</summary>
sealed class ShiftedBack(BarSeries series) : Peeking(series)
{
    protected internal override void Next() => HoldWhile(Bar + 1 < Closes.Length && Closes[Bar + 1] > Closes[Bar]);
}

/// <summary>The same without a look at where the bars end.</summary>
sealed class ShiftedOverTheEnd(BarSeries series, int last) : Peeking(series)
{
    protected internal override void Next()
    {
        if (Bar < last) HoldWhile(Closes[Bar + 1] > Closes[Bar]);
    }
}

/// <summary>Buys what is low by the mean and deviation of the whole series.</summary>
sealed class WholeScaler(BarSeries series) : Peeking(series)
{
    double _mean;
    double _deviation;

    protected internal override void Init()
    {
        double[] closes = [.. Closes];
        _mean = closes.Average();
        _deviation = Math.Sqrt(closes.Sum(close => (close - _mean) * (close - _mean)) / closes.Length);
    }

    protected internal override void Next() => HoldWhile((Data.Close[0] - _mean) / _deviation < -0.2);
}

/// <summary>The close of the week, from its Monday on.</summary>
sealed class UnfinishedWeek(BarSeries series) : Peeking(series)
{
    protected internal override void Next()
    {
        var last = Bar;
        while (last + 1 < Closes.Length && Week(last + 1) == Week(Bar)) last++;
        HoldWhile(Closes[last] > Data.Close[0]);
    }

    int Week(int bar) => UtcTime.DayNumber(Known.Time[bar]) / 7;
}

/// <summary>A stop under the low of the ten bars to come.</summary>
sealed class StopUnderTheFuture(BarSeries series) : Peeking(series)
{
    protected internal override void Next()
    {
        if (Position.IsOpen || Bar % 20 != 0) return;
        var (low, end) = (double.MaxValue, Math.Min(Known.Count, Bar + 11));
        foreach (var value in Known.Low[Math.Min(Bar + 1, end - 1)..end]) low = Math.Min(low, value);
        BuyBracket(10, OrderTerms.Market, OrderTerms.Stop(low * 0.999), OrderTerms.Limit(Data.Close[0] * 1.05));
    }
}

/// <summary>Labels every bar with what the next five bring, then trades on the label.</summary>
sealed class TomorrowsLabel(BarSeries series) : Peeking(series)
{
    bool[] _rises = [];

    protected internal override void Init()
    {
        _rises = new bool[Closes.Length];
        for (var i = 0; i + 5 < Closes.Length; i++) _rises[i] = Closes[i + 5] > Closes[i] * 1.01;
    }

    protected internal override void Next() => HoldWhile(_rises[Bar]);
}

/// <summary>The period of the average that would have earned most over the whole series.</summary>
sealed class FittedInInit(BarSeries series) : Peeking(series)
{
    Line _average = null!;

    protected internal override void Init()
    {
        var closes = Closes.ToArray();
        _average = new Sma(Data, Enumerable.Range(2, 60).MaxBy(period => Earned(closes, period)));
    }

    protected internal override void Next() => HoldWhile(Data.Close[0] > _average[0]);

    static double Earned(double[] closes, int period)
    {
        var earned = 0.0;
        for (var i = period; i + 1 < closes.Length; i++)
        {
            if (closes[i] > closes[(i - period)..i].Average()) earned += closes[i + 1] - closes[i];
        }

        return earned;
    }
}

/// <summary>Volumes missing on every third day, filled in from the day after; high ones are bought.</summary>
sealed class BackfilledVolume(BarSeries series) : Peeking(series)
{
    protected internal override void Next() => HoldWhile(Bar % 3 != 0 ? Data.Volume[0] > Data.Volume[-1] : Filled() > Data.Volume[-1]);

    double Filled() => Bar + 1 < Known.Count ? Known.Volume[Bar + 1] : Data.Volume[-1];
}

/// <summary>Buys the lows of a zig-zag of five percent on the bar of the low, which is known only after the rise.</summary>
sealed class ZigZagPivots(BarSeries series) : Peeking(series)
{
    readonly HashSet<int> _lows = [];
    readonly HashSet<int> _highs = [];

    protected internal override void Init()
    {
        var (pivot, rising) = (0, true);
        for (var i = 1; i < Closes.Length; i++)
        {
            var extends = rising ? Closes[i] >= Closes[pivot] : Closes[i] <= Closes[pivot];
            if (extends) pivot = i;
            else if (Math.Abs(Closes[i] / Closes[pivot] - 1) > 0.05)
            {
                (rising ? _highs : _lows).Add(pivot);
                (pivot, rising) = (i, !rising);
            }
        }
    }

    protected internal override void Next()
    {
        if (_lows.Contains(Bar) && !Position.IsOpen) Buy(10);
        if (_highs.Contains(Bar) && Position.IsOpen) Close();
    }
}

/// <summary>Buys on volumes above the ninth decile of all, the days to come included.</summary>
sealed class WholeQuantile(BarSeries series) : Peeking(series)
{
    double _threshold;

    protected internal override void Init() => _threshold = Quantile.Of(Known.Volume, 0.9);

    protected internal override void Next() => HoldWhile(Data.Volume[0] > _threshold);
}

/// <summary>The days on which the real market rises, learnt by heart.</summary>
sealed class DateLookup(IReadOnlySet<DateTime> goodDays) : Strategy
{
    protected internal override void Next()
    {
        var wanted = goodDays.Contains(Data.DateTime);
        if (wanted && !Position.IsOpen) Buy(10);
        if (!wanted && Position.IsOpen) Close();
    }
}

/// <summary>Keeps the closes of the first run in a static and trades on them in those after it.</summary>
sealed class StaticMemory(StaticMemory.Place place) : Strategy
{
    readonly List<double> _seen = [];

    protected internal override void Next()
    {
        _seen.Add(Data.Close[0]);
        if (place.Kept is not { } kept || Data.Length >= kept.Count) return;
        var rises = kept[Data.Length] > kept[Data.Length - 1];
        if (rises && !Position.IsOpen) Buy(10);
        if (!rises && Position.IsOpen) Close();
    }

    protected internal override void Stop() => place.Kept ??= _seen;

    /// <summary>Stands for a static field, and is one in all but that each test has its own.</summary>
    public sealed class Place
    {
        public IReadOnlyList<double>? Kept { get; set; }
    }
}

/// <summary>Draws without a seed.</summary>
sealed class Unseeded(Func<double> draw) : Strategy
{
    protected internal override void Next()
    {
        var wanted = draw() > 0.5;
        if (wanted && !Position.IsOpen) Buy(10);
        if (!wanted && Position.IsOpen) Close();
    }
}

/// <summary>Acts on a bar that it sees whole before the broker matches it.</summary>
sealed class ActsOnTheOpenBar : Strategy
{
    protected internal override void NextOpen()
    {
        if (Position.IsOpen) Close();
        else if (Data.Close[0] > Data.Open[0]) Buy(10);
    }
}

/// <summary>A timer that cheats, and a limit at the low of the bar that it sees.</summary>
sealed class CheatingTimer : Strategy
{
    protected internal override void Init() => AddTimer(new() { Base = TimerBase.SessionStart, Cheats = true });

    protected internal override void NotifyTimer(StrategyTimer timer, DateTime when)
    {
        if (Data.Length < 2) return;
        if (Position.IsOpen) Sell(10, OrderTerms.Limit(Data.High[0]));
        else Buy(10, OrderTerms.Limit(Data.Low[0]));
    }
}
