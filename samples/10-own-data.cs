// Bars from wherever you have them: make a series in memory, and look at it as at any other.
var start = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
var builder = new BarsBuilder();
for (var hour = 0; hour < 24 * 60; hour++)
{
    var price = 100 + (10 * Math.Sin(hour / 30.0)) + (hour / 100.0);
    builder.Add(new Bar(UtcTime.From(start.AddHours(hour + 1)), price, price + 0.5, price - 0.5, price + 0.2, Volume: 1000));
}

BarSeries series = new("WAVES", builder.ToBars()) { Timeframe = Timeframe.Minutes, Compression = 60 };
var result = new Backtest(series, new SmaCross { Fast = 6, Slow = 24, Sizer = new FixedSize(10) }).Run();

Console.WriteLine($"{series.Name}: {series.Bars.Count} bars to {UtcTime.ToDateTime(series.Bars.Time[^1]):yyyy-MM-dd HH:mm}");
Console.WriteLine($"{result.Trades.Count} trades, {result.FinalValue:N2} at the end");

var file = Path.Combine(Path.GetTempPath(), $"waves-{Environment.ProcessId}.csv.gz");
BarFiles.Save(series, file);
Console.WriteLine($"Read back from a file: {BarFiles.Open(file).Series.Bars.Count} bars");
File.Delete(file);
