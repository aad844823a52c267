using System.Text.Json;
using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Tests.Running;

namespace Bifrost.Engine.Tests.Analyzers;

/// <summary>Expected numbers are what the reference engine prints for <see cref="HandRun"/>.</summary>
public class AccountAnalyzersTests
{
    const double Tolerance = 1e-12;

    [Fact]
    public void Draw_down_is_in_percent_of_the_highest_value()
    {
        var drawdown = Ran(new DrawDown());
        Assert.Equal(1.2772646885439183, drawdown.Largest.Percent, Tolerance);
        Assert.Equal((5, 5), (drawdown.Current.Bars, drawdown.Largest.Bars));
        Assert.Equal(13, drawdown.Largest.Money, 1e-9);
    }

    [Fact]
    public void Draw_down_of_a_fund_is_of_a_share_of_it() =>
        Assert.Equal(1.3, Ran(new DrawDown { Fund = true }).Largest.Money, 1e-9);

    [Fact]
    public void Gross_leverage_is_the_share_invested()
    {
        var leverage = Ran(new GrossLeverage()).Values;
        Assert.Equal((0, 0.1001001001001001), (leverage[0].Value, leverage[1].Value));
    }

    [Fact]
    public void Gross_leverage_of_a_fund_sets_one_share_against_the_whole_cash() =>
        Assert.Equal(-9, Ran(new GrossLeverage { Fund = true }).Values[0].Value, Tolerance);

    [Fact]
    public void Positions_are_valued_by_day_with_the_cash_beside()
    {
        var positions = Ran(new PositionsValue { Headers = true, Cash = true });
        Assert.Equal([110.0, 899.0], positions.Values[2].Value);
        Assert.StartsWith("""{"Datetime":["hand","cash"],"2019-12-27":[0,1000],"2019-12-28":[100,899]""", Text(positions));
    }

    [Fact]
    public void Transactions_are_net_of_a_bar()
    {
        var transactions = Ran(new Transactions { Headers = true });
        Assert.Equal([1, -1, 1, -1, 1.0], transactions.Bars.Select(bar => bar.Value[0].Size));
        Assert.StartsWith(
            """{"date":[["amount","price","sid","symbol","value"]],"2019-12-28":[[1,100,0,"hand",-100]]""", Text(transactions));
    }

    [Fact]
    public void Fills_that_cancel_out_are_no_transaction()
    {
        var transactions = new Transactions();
        HandRun.Of([100, 100, 100], "D..", analyzers: transactions);
        Assert.Empty(transactions.Bars);
    }

    [Fact]
    public void System_quality_counts_closed_trades()
    {
        var quality = Ran(new SystemQuality());
        Assert.Equal(2, quality.Trades);
        Assert.Equal(0.2695992409875132, quality.Number, Tolerance);
    }

    [Fact]
    public void Pyfolio_gets_its_four_tables() =>
        Assert.Equal(["returns", "positions", "transactions", "gross_lev"], Ran(new PyFolio()).ToDictionary().Keys);

    [Fact]
    public void An_analyzer_of_ones_own_may_keep_its_result_to_itself() => Assert.Empty(Ran(new Silent()).ToDictionary());

    static T Ran<T>(T analyzer)
        where T : Analyzer
    {
        HandRun.Of(analyzer);
        return analyzer;
    }

    static string Text(Analyzer analyzer) => JsonSerializer.Serialize(analyzer.ToDictionary());

    sealed class Silent : Analyzer;
}
