using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Statistics;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Trust;

/// <summary>Strategies that do rightly what <see cref="Peeking"/> ones do wrongly.</summary>
abstract class Honest : Strategy
{
    protected void HoldWhile(bool wanted)
    {
        if (wanted && !Position.IsOpen) Buy(10);
        if (!wanted && Position.IsOpen) Close();
    }
}

/// <summary>Follows the weekly average, on the second feed, on days.</summary>
sealed class WeeklyTrend : Honest
{
    Line _average = null!;

    protected internal override void Init() => _average = new Sma(Feeds[1], 5);

    protected internal override void Next() => HoldWhile(Feeds[1].Close[0] > _average[0]);
}

sealed class RollingScaler : Honest
{
    Line _score = null!;

    protected internal override void Init() => _score = (Data.Close - new Sma(Data, 50)) / new StdDev(Data, 50);

    protected internal override void Next() => HoldWhile(_score[0] < -0.5);
}

sealed class ExpandingRank : Honest
{
    readonly List<double> _sorted = [];

    protected internal override void Next()
    {
        var at = _sorted.BinarySearch(Data.Volume[0]);
        _sorted.Insert(at < 0 ? ~at : at, Data.Volume[0]);
        HoldWhile(_sorted.Count > 20 && Data.Volume[0] > _sorted[(int)(_sorted.Count * 0.7)]);
    }
}

sealed class TrailingBreakout : Strategy
{
    Line _top = null!;

    protected internal override void Init() => _top = ((Line)new Highest(Data.High, 20)).Delay(1);

    protected internal override void Next()
    {
        if (!Position.IsOpen && Data.Close[0] > _top[0]) Buy(10);
    }

    protected internal override void NotifyOrder(OrderUpdate update)
    {
        if (update is { IsCompleted: true, Order.IsBuy: true }) Sell(update.Executed.Size, OrderTerms.TrailByPercent(0.03));
    }
}

/// <summary>Limits that lapse after three days or are withdrawn when the price runs away.</summary>
sealed class LapsingLimits : Strategy
{
    Order? _waiting;

    protected internal override void Next()
    {
        if (_waiting is { IsAlive: true } waiting)
        {
            if (Data.Close[0] > waiting.Price * 1.03) Cancel(waiting);
        }
        else if (Position.IsOpen)
        {
            _waiting = Sell(10, OrderTerms.Limit(Data.Close[0] * 1.02) with { Valid = Validity.For(TimeSpan.FromDays(7)) });
        }
        else
        {
            _waiting = Buy(10, OrderTerms.Limit(Data.Close[0] * 0.99) with { Valid = Validity.For(TimeSpan.FromDays(4)) });
        }
    }
}

sealed class MonthlyTimer : Strategy
{
    protected internal override void Init() => AddTimer(new() { Base = TimerBase.SessionStart, MonthDays = [1], CarriesMonthDays = true });

    protected internal override void NotifyTimer(StrategyTimer timer, DateTime when) => OrderTargetPercent(0.5);
}

sealed class Seeded : Honest
{
    readonly SeededNumbers _numbers = new(42);

    protected internal override void Next() => HoldWhile(_numbers.Uniform() > 0.5);
}

/// <summary>Long the one that lags, short the other.</summary>
sealed class Pair : Strategy
{
    Line _spread = null!;

    protected internal override void Init()
    {
        var ratio = Feeds[0].Close / Feeds[1].Close;
        _spread = ratio / new Sma(ratio, 20);
    }

    protected internal override void Next()
    {
        var side = _spread[0] > 1.03 ? -1 : _spread[0] < 0.97 ? 1 : 0;
        if (side == 0) return;
        OrderTargetSize(10 * side, Feeds[0]);
        OrderTargetSize(-20 * side, Feeds[1]);
    }
}
