using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Trust;
using Bifrost.Host.Tests.Cli;
using Bifrost.Store.Bars;
using Bifrost.Store.Ledger;

namespace Bifrost.Host.Tests.Ledger;

/// <summary>Runs to keep.</summary>
static class Records
{
    static readonly BarSeries Series = BarFiles.Open(Typed.Sample("NORTH.csv")).Series;

    /// <param name="fast">A parameter: runs of different ones are different trials.</param>
    public static RunRecord SmaCross(int fast = 10, string strategy = "sma_cross") => Of(strategy, new SmaCross { Fast = fast });

    public static RunRecord Of(string name, Strategy strategy)
    {
        FeedPlan[] feeds = [new(Series)];
        var options = new BacktestOptions();
        var inputs = ReceiptInputs.Of(ReceiptStrategy.Of(name, strategy), feeds, options);
        var result = new Backtest(feeds, strategy, options).Run();
        return RunRecord.Of(name, new(Receipt.Of(inputs, result), ["backtest", name], [new("program", "test")]), result);
    }
}

/// <summary>A strategy that does nothing, so that most figures are not defined.</summary>
public sealed class Idle : Strategy;

/// <summary>A clock that goes on by a day whenever it is asked.</summary>
sealed class DayByDay : TimeProvider
{
    DateTimeOffset _now = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now = _now.AddDays(1);
}
