// An analyzer of your own: what was still to be had when a trade was closed, and what was given back.
var north = BarFiles.Open("samples/data/NORTH.csv").Series;
var strategy = new SmaCross { Sizer = new PercentSizer(95) };
var (months, givenBack) = (new TimeReturn { Timeframe = Timeframe.Months }, new GivenBack());

new Backtest(Schedule.Of(new FeedPlan(north)), [new StrategyPlan(strategy, months, givenBack)], new()).Run();

Console.WriteLine($"{months.Returns.Count} months, the best {months.Returns.Max(month => month.Value):P2}");
Console.WriteLine($"{givenBack.Trades} trades gave back {givenBack.Money:N2} of the {givenBack.Best:N2} they once were worth");

/// <summary>The highest open profit of each trade, set against the profit it was closed with. In money, before commission.</summary>
sealed class GivenBack : Analyzer
{
    double _peak;

    public int Trades { get; private set; }

    public double Best { get; private set; }

    public double Money { get; private set; }

    protected override void OnBar(int barsMissing)
    {
        var (position, close) = (Strategy.Position, Strategy.Data.Close[0]);
        if (position.IsOpen) _peak = Math.Max(_peak, position.Size * (close - position.Price));
    }

    protected override void OnTrade(Trade trade)
    {
        if (!trade.IsClosed) return;

        var best = Math.Max(_peak, trade.ProfitLoss);
        Trades++;
        Best += best;
        Money += best - trade.ProfitLoss;
        _peak = 0;
    }
}
