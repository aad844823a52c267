// An entry with a protective stop and a target: the one that fills cancels the other.
var east = BarFiles.Open("samples/data/EAST.csv").Series;
var result = new Backtest(east, new PullbackBracket()).Run();

foreach (var exit in result.Trades.Where(trade => trade.IsClosed).GroupBy(trade => trade.ExitTag).OrderBy(exit => exit.Key))
    Console.WriteLine($"{exit.Key}: {exit.Count()} trades, {exit.Sum(trade => trade.NetProfitLoss):N2}");
foreach (var fate in result.Orders.GroupBy(order => order.Status).OrderBy(fate => fate.Key))
    Console.WriteLine($"{fate.Count()} orders {fate.Key}");

sealed class PullbackBracket : Strategy
{
    BracketOrders _orders;
    Atr _range = null!;
    Sma _average = null!;

    protected override void Init() => (_range, _average) = (new Atr(Data, 14), new Sma(Data, 50));

    protected override void Next()
    {
        var isWaiting = _orders.Main is { IsAlive: true };
        if (Position.IsOpen || isWaiting || Data.Close[0] < _average[0]) return;

        var entry = Data.Close[0] - _range[0];
        _orders = BuyBracket(
            size: 100,
            main: OrderTerms.Limit(entry) with { Valid = Validity.For(TimeSpan.FromDays(5)), Tag = "pullback" },
            stop: OrderTerms.Stop(entry - (2 * _range[0])) with { Tag = "stop" },
            limit: OrderTerms.Limit(entry + (3 * _range[0])) with { Tag = "target" });
    }
}
