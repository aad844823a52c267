// Daily bars for the entry, weekly bars made from them for the direction. A week is known only once it is over.
var north = BarFiles.Open("samples/data/NORTH.csv").Series;
FeedPlan daily = new(north);
FeedPlan weekly = new(north with { Name = "weekly" }) { Resampling = new(Timeframe.Weeks), Of = 0 };

var strategy = new WeeklyTrend { Sizer = new PercentSizer(95) };
var result = new Backtest([daily, weekly], strategy).Run();

var summary = RunSummary.Of(result);
Console.WriteLine($"{result.BarsOf(result.Feeds[0]).Count} days, {result.BarsOf(result.Feeds["weekly"]).Count} weeks");
Console.WriteLine($"{summary.Trades.Closed} trades, {summary.TotalReturn:P2}, largest fall {summary.Drawdown.Depth:P2}");

sealed class WeeklyTrend : Strategy
{
    Line _isRising = null!;
    Rsi _rsi = null!;

    protected override void Init()
    {
        var weekly = Feeds["weekly"];
        _isRising = weekly.Close > new Sma(weekly, 10);
        _rsi = new Rsi(Data, 5);
    }

    protected override void Next()
    {
        if (!Position.IsOpen && _isRising[0] != 0 && _rsi[0] < 35) Buy();
        else if (Position.IsOpen && (_isRising[0] == 0 || _rsi[0] > 75)) Close();
    }
}
