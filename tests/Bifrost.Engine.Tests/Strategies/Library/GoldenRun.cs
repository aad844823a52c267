using System.Text.Json;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Tests.Strategies.Library;

/// <summary>Holds a run against what the reference engine printed of it.</summary>
static class GoldenRun
{
    public static BacktestOptions Options(double cash) => new()
    {
        Broker = new() { Cash = cash, Commission = CommissionScheme.Percentage(0.001) },
    };

    public static void Matches(JsonElement expected, BacktestResult actual)
    {
        if (expected.TryGetProperty("orders", out var orders)) CheckOrders([.. orders.EnumerateArray()], actual.Orders);
        CheckTrades([.. expected.GetProperty("trades").EnumerateArray()], [.. actual.Trades.Where(trade => trade.IsClosed)]);
        Golden.Near(expected.GetProperty("final_value").GetDouble(), actual.FinalValue, "final value");
        Golden.Near(expected.GetProperty("final_cash").GetDouble(), actual.FinalCash, "final cash");
    }

    static void CheckOrders(List<JsonElement> expected, IReadOnlyList<Order> actual)
    {
        // The reference engine counts orders across runs, and tells of them in the order of their ends.
        expected = [.. expected.OrderBy(order => order.GetProperty("ref").GetInt32())];
        Assert.Equal(expected.Count, actual.Count(order => !order.IsAlive));
        foreach (var (golden, order) in expected.Zip(actual)) CheckOrder(golden, order);
    }

    static void CheckOrder(JsonElement expected, Order actual)
    {
        double Number(string name) => expected.GetProperty(name).GetDouble();
        Assert.Equal(expected.GetProperty("status").GetString(), actual.Status.ToString());
        Assert.Equal(expected.GetProperty("exectype").GetString(), actual.Type.ToString());
        Assert.Equal(expected.GetProperty("buy").GetBoolean(), actual.IsBuy);
        Golden.Near(Number("size"), actual.Size, $"size of {actual}");
        Golden.Near(Number("created_price"), actual.Price, $"price of {actual}");
        Golden.Near(Number("exec_size"), actual.Executed.Size, $"executed size of {actual}");
        Golden.Near(Number("exec_price"), actual.Executed.Price, $"executed price of {actual}");
        Golden.Near(Number("comm"), actual.Executed.Commission, $"commission of {actual}");
        if (actual.Status == OrderStatus.Completed) Assert.Equal(Golden.Time(expected.GetProperty("dt")), actual.Executed.Time);
    }

    static void CheckTrades(List<JsonElement> expected, List<Trade> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (golden, trade) in expected.Zip(actual))
        {
            Golden.Near(golden.GetProperty("price").GetDouble(), trade.Price, $"price of trade {trade.Id}");
            Golden.Near(golden.GetProperty("pnl").GetDouble(), trade.ProfitLoss, $"gain of trade {trade.Id}");
            Golden.Near(golden.GetProperty("pnlcomm").GetDouble(), trade.NetProfitLoss, $"net gain of trade {trade.Id}");
            Assert.Equal(golden.GetProperty("barlen").GetInt32(), trade.Bars);
        }
    }
}
