using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Report;
using Bifrost.Report.Facts;

namespace Bifrost.Host.Tests.Report;

public class BacktestFactsTests
{
    static readonly BarSeries Series = new("SYN", SampleRuns.Bars(400, UtcTime.Day));

    static readonly BacktestOptions Options = new()
    {
        Broker = new() { Cash = 100_000, Commission = CommissionScheme.Percentage(0.001) },
    };

    [Fact]
    public void A_run_is_told_as_it_happened()
    {
        var (facts, result) = Run(new SmaCross { Fast = 5, Slow = 20 });

        Assert.Equal(result.FinalValue, facts.Value[^1]);
        Assert.Equal(Series.Bars.Time.ToArray(), facts.Times);
        Assert.Equal(result.Trades.Count, facts.Trades.Count);
        Assert.Equal(result.Fills.Select(fill => fill.Price), facts.Fills.Select(fill => fill.Price));
        Assert.Equal([("fast", "5"), ("slow", "20")], facts.Parameters.Select(parameter => (parameter.Name, parameter.Value)));
        Assert.Equal("1 day", facts.Timeframe);
    }

    [Fact]
    public void Closed_trades_sum_to_the_cash_that_came_back()
    {
        var (facts, result) = Run(new SmaCross { Fast = 5, Slow = 20 });

        Assert.Equal(result.FinalValue - Options.Broker.Cash, facts.Trades.Sum(trade => trade.Profit), 6);
        Assert.All(facts.Trades.Where(trade => trade.Closed), trade =>
            Assert.Equal(trade.Profit, (trade.Size * (trade.ExitPrice - trade.EntryPrice)) - trade.Commission, 6));
    }

    [Fact]
    public void The_report_prints_the_figures_of_the_engine()
    {
        var (facts, result) = Run(new SmaCross { Fast = 5, Slow = 20 });
        var (summary, figures) = (RunSummary.Of(result), FiguresOf(facts));

        Dictionary<string, double> expected = new()
        {
            ["Total return"] = summary.TotalReturn,
            ["CAGR"] = summary.AnnualReturn,
            ["Sharpe ratio"] = summary.Sharpe,
            ["Sortino ratio"] = summary.Sortino,
            ["Volatility"] = summary.Volatility,
            ["Max drawdown"] = -summary.Drawdown.Depth,
            ["Calmar ratio"] = summary.Calmar,
            ["Time in market"] = summary.Exposure,
            ["Turnover"] = summary.Turnover,
            ["Win rate"] = summary.Trades.WinRate,
            ["Profit factor"] = summary.Trades.ProfitFactor,
        };
        Assert.All(expected, figure => Assert.Equal(figure.Value, figures[figure.Key]));
    }

    [Fact]
    public void Refused_orders_are_told_with_their_reason()
    {
        var options = Options with { Broker = Options.Broker with { Cash = 10 } };

        var refusal = Run(new SmaCross { Fast = 5, Slow = 20 }, options).Facts.Refusals[0];

        Assert.Equal(("market", "not enough cash when placed", 10.0), (refusal.Type, refusal.Reason, refusal.Available));
        Assert.True(refusal.Needed > 10);
        Assert.Empty(Run(new SmaCross { Fast = 5, Slow = 20 }).Facts.Refusals);
    }

    [Fact]
    public void Lines_that_a_strategy_holds_are_drawn_where_they_belong()
    {
        var (facts, _) = Run(new Holder());

        var indicators = facts.Feeds[0].Indicators;
        Assert.Equal(["Sma average", "Ema averages", "Ema averages", "Rsi strength"], indicators.Select(indicator => indicator.Name));
        Assert.Equal([true, true, true, false], indicators.Select(indicator => indicator.Overlay));
        Assert.All(indicators, indicator => Assert.Equal(400, indicator.Lines[0].Values.Length));
    }

    [Fact]
    public void Lines_in_nested_objects_are_found() =>
        Assert.Equal(["Sma fast", "Sma slow"], Run(new SmaCross()).Facts.Feeds[0].Indicators.Select(indicator => indicator.Name));

    [Fact]
    public void Cheating_is_stamped()
    {
        var options = Options with { CheatOnOpen = true, Broker = Options.Broker with { CheatOnClose = true } };

        Assert.Equal(2, Run(new SmaCross(), options).Facts.Warnings.Count);
        Assert.Empty(Run(new SmaCross()).Facts.Warnings);
    }

    [Fact]
    public void Costs_are_told_in_words()
    {
        var options = Options with
        {
            Broker = Options.Broker with
            {
                Slippage = new() { Percent = 0.001 },
                CommissionByFeed = new Dictionary<string, CommissionScheme> { ["SYN"] = CommissionScheme.Futures(2.5, 1000, 10) },
            },
        };

        var setup = Run(new SmaCross(), options).Facts.Setup.ToDictionary(note => note.Name, note => note.Text);

        Assert.Equal("0.1 % of the money moved", setup["Commission"]);
        Assert.Equal("2.5 a unit; margin 1000, multiplier 10, settled daily", setup["Commission of SYN"]);
        Assert.Equal("0.1 %", setup["Slippage"]);
    }

    static Dictionary<string, double> FiguresOf(RunFacts facts) =>
        ReportPainter.Summarize(facts).Statistics.SelectMany(group => group.Figures)
            .GroupBy(figure => figure.Label).ToDictionary(group => group.Key, group => group.First().Value);

    static (RunFacts Facts, BacktestResult Result) Run(Strategy strategy, BacktestOptions? options = null)
    {
        var result = new Backtest(Series, strategy, options ?? Options).Run();
        return (BacktestFacts.Of("run", result, strategy, options ?? Options), result);
    }

    sealed class Holder : Strategy
    {
        Line? _average;
        Line[] _averages = [];

        public Indicator? Strength { get; set; }

        // Its own lines are no indicators.
        public Line? Closes { get; set; }

        protected override void Init()
        {
            _average = new Sma(Data, 10);
            Strength = new Rsi(Data);
            Closes = Data.Close;
            _averages = [new Ema(Data, 5), new Ema(Data, 8), _average];
        }
    }
}
