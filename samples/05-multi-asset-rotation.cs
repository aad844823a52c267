// Several instruments: once a month everything goes into the one that rose most.
string[] names = ["NORTH", "EAST", "WEST"];
FeedPlan[] feeds = [.. names.Select(name => new FeedPlan(BarFiles.Open($"samples/data/{name}.csv").Series with { Name = name }))];

var result = new Backtest(feeds, new Rotation(), new() { Broker = new() { Cash = 100_000 } }).Run();

var summary = RunSummary.Of(result);
Console.WriteLine($"{summary.FinalValue:N2} at the end, {summary.AnnualReturn:P2} a year, Sharpe {summary.Sharpe:N2}");
foreach (var feed in result.Feeds)
{
    var trades = result.Trades.Where(trade => trade.Feed == feed && trade.IsClosed).ToList();
    Console.WriteLine($"{feed.Name}: {trades.Count} trades, {trades.Sum(trade => trade.NetProfitLoss):N2}");
}

sealed class Rotation : Strategy
{
    Line[] _momentum = [];
    int _month;

    [Parameter("bars over which the rise is measured", Min = 1)]
    public int Bars { get; set; } = 120;

    protected override void Init() => _momentum = [.. Feeds.Select(feed => (Line)new RateOfChange(feed, Bars))];

    protected override void Next()
    {
        if (DateTime.Month == _month) return;
        _month = DateTime.Month;

        var best = Feeds.MaxBy(feed => _momentum[feed.Index][0])!;
        // What is sold first pays for what is bought.
        foreach (var feed in Feeds.Where(feed => feed != best)) Close(feed);
        OrderTargetPercent(_momentum[best.Index][0] > 0 ? 0.9 : 0, best);
    }
}
