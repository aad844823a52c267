using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Strategies.Corpus;

sealed class IntradayTimer : Strategy
{
    StrategyTimer _open = null!;
    (DateTime Date, double Open) _day;

    [Parameter("minutes after the session's start")]
    public int OpenOff { get; set; } = 30;

    [Parameter("minutes before the session's end")]
    public int CloseOff { get; set; } = 15;

    [Parameter("units")]
    public double Stake { get; set; } = 10;

    [Parameter("1 to 7, separated by commas; empty: all")]
    public string Weekdays { get; set; } = "";

    [Parameter("minutes; 0: once a day")]
    public int Repeat { get; set; }

    [Parameter("before the broker's step")]
    public bool Cheat { get; set; }

    [Parameter("close with Close orders")]
    public bool UseClose { get; set; }

    /// <summary>Rows of strategy length, feed length, timer, time it was set for.</summary>
    public List<object?[]> Log { get; } = [];

    protected internal override void Init()
    {
        _open = AddTimer(TimerPlan.AtSessionStart(TimeSpan.FromMinutes(OpenOff)) with
        {
            Weekdays = Weekdays.Length == 0 ? [] : [.. Weekdays.Split(',').Select(int.Parse)],
            Repeat = TimeSpan.FromMinutes(Repeat),
            Cheats = Cheat,
        });
        AddTimer(TimerPlan.AtSessionEnd(TimeSpan.FromMinutes(-CloseOff)));
    }

    protected internal override void NotifyTimer(StrategyTimer timer, DateTime when)
    {
        Log.Add([Length, Data.Length, timer.Id, when]);
        if (timer != _open)
        {
            if (Position.IsOpen) Close(terms: UseClose ? OrderTerms.AtClose : null);
        }
        else if (!Position.IsOpen)
        {
            var reference = _day.Date == Data.DateTime.Date ? _day.Open : Data.Open[0];
            if (Data.Close[0] >= reference) Buy(Stake);
            else Sell(Stake);
        }
    }

    protected internal override void PreNext() => Next();

    protected internal override void Next()
    {
        var date = Data.DateTime.Date;
        if (date != _day.Date) _day = (date, Data.Open[0]);
    }
}
