// A strategy of your own: buys strength, and lets a trailing stop take it out again.
var north = BarFiles.Open("samples/data/NORTH.csv").Series;
var strategy = new Breakout { Bars = 55, Sizer = new PercentSizer(95) };

var result = new Backtest(north, strategy, new() { Broker = new() { Commission = CommissionScheme.Percentage(0.001) } }).Run();

foreach (var trade in result.Trades.Take(3))
{
    Console.WriteLine(
        $"{UtcTime.ToDateTime(trade.TimeOpened):yyyy-MM-dd} to {UtcTime.ToDateTime(trade.TimeClosed):yyyy-MM-dd}: "
        + $"{trade.Price:N2} to {trade.ExitPrice:N2}, {trade.NetProfitLoss:N2} after commission");
}

Console.WriteLine($"{result.Trades.Count} trades in all, {result.FinalValue:N2} at the end");

sealed class Breakout : Strategy
{
    Line _top = null!;

    [Parameter("bars to look back", Min = 2)]
    public int Bars { get; set; } = 20;

    [Parameter("distance of the stop, a fraction of the price", Min = 0.001, Max = 0.5)]
    public double Trail { get; set; } = 0.08;

    // Indicators are declared once. Delayed by a bar, the highest high is that of the bars before this one.
    protected override void Init() => _top = ((Line)new Highest(Data.High, Bars)).Delay(1);

    protected override void Next()
    {
        if (!Position.IsOpen && Data.Close[0] > _top[0]) Buy();
    }

    protected override void NotifyOrder(OrderUpdate update)
    {
        if (update is { IsCompleted: true, Order.IsBuy: true })
            Sell(update.Executed.Size, OrderTerms.TrailByPercent(Trail));
    }
}
