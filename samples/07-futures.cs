// Futures: a deposit for each contract instead of its price, ten times the move of the price, both directions.
var west = BarFiles.Open("samples/data/WEST.csv").Series;
var options = new BacktestOptions
{
    Broker = new() { Cash = 50_000, Commission = CommissionScheme.Futures(perContract: 2, margin: 5_000, multiplier: 10) },
};

var result = new Backtest(west, new StopAndReverse { Sizer = new FixedSize(3) }, options).Run();

var summary = RunSummary.Of(result);
var (longs, shorts) = (result.Trades.Where(trade => trade.IsLong).ToList(), result.Trades.Where(trade => !trade.IsLong).ToList());
Console.WriteLine($"{summary.FinalValue:N2} at the end, {summary.Commission:N2} of it lost to commission");
Console.WriteLine($"{longs.Count} long trades: {longs.Sum(trade => trade.NetProfitLoss):N2}");
Console.WriteLine($"{shorts.Count} short trades: {shorts.Sum(trade => trade.NetProfitLoss):N2}");
Console.WriteLine($"{result.Orders.Count(order => order.Status == OrderStatus.Margin)} orders refused for want of cash");

sealed class StopAndReverse : Strategy
{
    CrossOver _cross = null!;

    protected override void Init() => _cross = new CrossOver(new Ema(Data, 20), new Ema(Data, 60));

    protected override void Next()
    {
        if (_cross[0] == 0) return;

        Close();
        if (_cross[0] > 0) Buy();
        else Sell();
    }
}
