// Five-minute bars and the clock: in half an hour after the open, out ten minutes before the close.
var options = BarReadOptions.Default with
{
    Zone = "America/New_York", SessionStart = new TimeOnly(9, 30), SessionEnd = new TimeOnly(16, 0),
};
var harbor = BarFiles.Open("samples/data/HARBOR-5min.csv.gz", options).Series;

var strategy = new OpeningRange { Sizer = new FixedSize(100) };
var result = new Backtest(harbor, strategy).Run();

Console.WriteLine($"{strategy.Days} days, {result.Trades.Count} with a trade, {result.FinalValue:N2} at the end");
Console.WriteLine($"Longest in the market: {result.Trades.Max(trade => trade.Bars)} bars");

sealed class OpeningRange : Strategy
{
    const int Bars = 6;

    StrategyTimer _enter = null!;
    Highest _top = null!;
    Lowest _bottom = null!;

    public int Days { get; private set; }

    protected override void Init()
    {
        _enter = AddTimer(TimerPlan.AtSessionStart(TimeSpan.FromMinutes(35)));
        AddTimer(TimerPlan.AtSessionEnd(TimeSpan.FromMinutes(-10)));
        _top = new Highest(Data.High, Bars);
        _bottom = new Lowest(Data.Low, Bars);
    }

    protected override void NotifyTimer(StrategyTimer timer, DateTime when)
    {
        if (timer != _enter)
        {
            Close();
            return;
        }

        Days++;
        // Timers run before the indicators move: these are the six bars of the first half hour.
        if (Data.Close[0] > _top[0]) Buy();
        else if (Data.Close[0] < _bottom[0]) Sell();
    }
}
