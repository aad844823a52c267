using System.Globalization;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Report.Csv;
using Bifrost.Report.Facts;
using Microsoft.VisualBasic.FileIO;

namespace Bifrost.Host.Tests.Report;

/// <summary>The tables read back with a library that is not ours.</summary>
public class RunCsvTests
{
    static readonly BacktestOptions Options = new()
    {
        Broker = new() { Cash = 100_000, Commission = CommissionScheme.Percentage(0.001) },
    };

    static readonly (RunCsv Csv, BacktestResult Result) Run = Of(new Crossing(), new BarSeries("SYN", SampleRuns.Bars(300, UtcTime.Day)));

    [Fact]
    public void Bars_read_back_to_the_bit_with_indicators_cash_value_and_position()
    {
        var rows = Read(Run.Csv.WriteBars);

        var bars = Run.Result.BarsOf(Run.Result.Feeds[0]);
        Assert.Equal(
            ["time", "open", "high", "low", "close", "volume", "Sma average", "cash", "value", "position"], rows[0].Keys);
        Assert.Equal(bars.Close.ToArray(), rows.Select(row => Number(row["close"])));
        Assert.Equal(Run.Result.Value.ToArray(), rows.Select(row => Number(row["value"])));
        Assert.Equal("2015-01-05T00:00:00Z", rows[0]["time"]);
        Assert.Equal(("", true), (rows[8]["Sma average"], rows[9]["Sma average"].Length > 0));
    }

    [Fact]
    public void Cash_and_position_make_the_value() =>
        Assert.All(Read(Run.Csv.WriteBars), row =>
            Assert.Equal(Number(row["value"]), Number(row["cash"]) + (Number(row["position"]) * Number(row["close"])), 6));

    [Fact]
    public void Trades_and_orders_are_all_told()
    {
        var (trades, orders) = (Read(Run.Csv.WriteTrades), Read(Run.Csv.WriteOrders));

        Assert.Equal(Run.Result.Trades.Select(trade => trade.NetProfitLoss), trades.Select(trade => Number(trade["net_profit"])));
        Assert.Equal("up, \"fast\"", trades[0]["entry_tag"]);
        Assert.Equal(Run.Result.Orders.Count, orders.Count);
        Assert.Contains(orders, order => order["status"] == "completed" && order["filled"].Length > 0);
    }

    [Fact]
    public void A_refused_order_tells_the_cash()
    {
        var poor = Options with { Broker = Options.Broker with { Cash = 10 } };
        var order = Read(Of(new Crossing(), new BarSeries("SYN", SampleRuns.Bars(100, UtcTime.Day)), poor).Csv.WriteOrders)[0];

        Assert.Equal(("margin", "not_enough_cash_at_submission", "10"), (order["status"], order["reason"], order["cash_available"]));
        Assert.Equal("", order["filled_price"]);
    }

    [Fact]
    public void Several_feeds_have_columns_of_their_names_and_empty_cells_without_a_bar()
    {
        var bars = SampleRuns.Bars(40, UtcTime.Day);
        var late = new BarSeries("LATE", Bars.Of([.. Enumerable.Range(0, 40).Where(i => i % 2 == 1).Select(i => bars[i])]));
        var rows = Read(Of(new Crossing(), new BarSeries("SYN", bars), late).Csv.WriteBars);

        Assert.Equal(40, rows.Count);
        Assert.Equal(("", true), (rows[0]["LATE close"], rows[1]["LATE close"].Length > 0));
        Assert.True(rows[0].ContainsKey("SYN position") && rows[0].ContainsKey("LATE position"));
    }

    [Fact]
    public void Every_table_has_its_file() =>
        Assert.Equal(["bars.csv", "trades.csv", "orders.csv"], Run.Csv.Tables.Select(table => table.File));

    static (RunCsv Csv, BacktestResult Result) Of(Strategy strategy, params BarSeries[] series) => Of(strategy, series, Options);

    static (RunCsv Csv, BacktestResult Result) Of(Strategy strategy, BarSeries series, BacktestOptions options) =>
        Of(strategy, [series], options);

    static (RunCsv Csv, BacktestResult Result) Of(Strategy strategy, BarSeries[] series, BacktestOptions options)
    {
        var result = new Backtest([.. series.Select(each => new FeedPlan(each))], strategy, options).Run();
        return (new(result, BacktestFacts.Of("run", result, strategy, options)), result);
    }

    static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    static List<Dictionary<string, string>> Read(Action<TextWriter> write)
    {
        using var text = new StringWriter();
        write(text);
        using var csv = new TextFieldParser(new StringReader(text.ToString())) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        string[] names = csv.ReadFields()!;
        List<Dictionary<string, string>> rows = [];
        while (!csv.EndOfData) rows.Add(names.Zip(csv.ReadFields()!).ToDictionary(cell => cell.First, cell => cell.Second));
        return rows;
    }

    sealed class Crossing : Strategy
    {
        Line? _average;

        protected override void Init() => _average = new Sma(Data, 10);

        protected override void Next()
        {
            if (Position.Size == 0 && Data.Close[0] > _average![0]) Buy(100, new OrderTerms { Tag = "up, \"fast\"" });
            else if (Position.Size > 0 && Data.Close[0] < _average![0]) Sell(100);
        }
    }
}
