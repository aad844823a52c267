// A strategy that comes with Bifrost, over ten years of daily bars.
var north = BarFiles.Open("samples/data/NORTH.csv").Series;
var strategy = new SmaCross { Fast = 10, Slow = 30, Sizer = new PercentSizer(95) };

var result = new Backtest(north, strategy).Run();

var summary = RunSummary.Of(result);
Console.WriteLine($"{summary.Bars} bars, {summary.Trades.Closed} trades, {summary.Trades.WinRate:P0} won");
Console.WriteLine($"{summary.InitialValue:N2} became {summary.FinalValue:N2}: {summary.AnnualReturn:P2} a year");
Console.WriteLine($"Buying and holding brought {summary.BuyAndHoldReturn:P2}, this {summary.TotalReturn:P2}");
