// An indicator of your own, made of others: how many average ranges the close lies above its average.
var north = BarFiles.Open("samples/data/NORTH.csv").Series;
var strategy = new FadeStretch { Sizer = new PercentSizer(95) };

var result = new Backtest(north, strategy).Run();

// After the run all values of a line can be had, for a chart or a table.
var stretches = result.ValuesOf(strategy.Stretch);
Console.WriteLine($"First value on bar {strategy.Stretch.MinPeriod}, last value {stretches[^1]:N4}");
Console.WriteLine($"{result.Trades.Count} trades, {result.FinalValue:N2} at the end");

/// <summary>(close − average) / average true range, and its own average.</summary>
sealed class Stretch : Indicator
{
    public Stretch(Candles bars, int period = 20, int smoothing = 5)
        : base(bars)
    {
        Value = Declare("Stretch", (bars.Close - new Sma(bars.Close, period)) / new Atr(bars, period));
        Smooth = Declare("Smooth", new Ema(Value, smoothing));
    }

    public Line Value { get; }

    public Line Smooth { get; }
}

sealed class FadeStretch : Strategy
{
    public Stretch Stretch { get; set; } = null!;

    protected override void Init() => Stretch = new Stretch(Data);

    protected override void Next()
    {
        if (!Position.IsOpen && Stretch.Value[0] < -2) Buy();
        else if (Position.IsOpen && Stretch.Smooth[0] > 0) Close();
    }
}
