using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Running;

/// <summary>
/// A run small enough to reckon by hand. The default: one share bought at 100 and sold at 120 (20 less 2.20 commission), bought
/// at 110 and sold at 100 (-10 and 2.10), bought at 90 and kept, in ten days from the 27th of December 2019, a Friday.
/// </summary>
static class HandRun
{
    public const string Script = "B.S.BS.B..";

    public static double[] Prices { get; } = [100, 100, 110, 120, 110, 110, 100, 100, 90, 90];

    public static BacktestResult Of(params Analyzer[] analyzers) => Of(Prices, Script, analyzers: analyzers);

    /// <param name="prices">All four prices of each bar.</param>
    /// <param name="script">A letter a bar: B buys one, S sells one; both may come with a bar: D.</param>
    public static BacktestResult Of(
        double[] prices, string script, double cash = 1000, double days = 1, double commission = 0.01, params Analyzer[] analyzers)
    {
        var first = UtcTime.From(new DateTime(2019, 12, 27));
        var bars = prices.Select((price, i) => new Bar(first + (long)(i * days * UtcTime.Day), price, price, price, price, 1));
        var broker = new BrokerOptions { Cash = cash, Commission = CommissionScheme.Percentage(commission) };
        var feed = new FeedPlan(new BarSeries("hand", Bars.Of(bars.ToArray())));
        return new Backtest(Schedule.Of(feed), [new(new Scripted(script), analyzers)], new() { Broker = broker }).Run();
    }

    sealed class Scripted(string script) : Strategy
    {
        protected internal override void Next()
        {
            var letter = script[Length - 1];
            if (letter is 'B' or 'D') Buy(1);
            if (letter is 'S' or 'D') Sell(1);
        }
    }
}
