using System.Globalization;
using System.Text;
using System.Text.Json;
using Bifrost.Engine.Running;

namespace Bifrost.Store.Ledger;

/// <summary>A figure of a run. Fractions, not percent; NaN where it is not defined.</summary>
public sealed record RunMetric(string Name, double Value);

/// <summary>The figures that are kept of a run, by name.</summary>
static class RunMetrics
{
    public static IReadOnlyList<RunMetric> Of(RunSummary summary) =>
    [
        new("final_value", summary.FinalValue),
        new("total_return", summary.TotalReturn),
        new("annual_return", summary.AnnualReturn),
        new("volatility", summary.Volatility),
        new("max_drawdown", summary.Drawdown.Depth),
        new("sharpe", summary.Sharpe),
        new("sortino", summary.Sortino),
        new("calmar", summary.Calmar),
        new("exposure", summary.Exposure),
        new("turnover", summary.Turnover),
        new("trades", summary.Trades.Closed),
        new("open_trades", summary.OpenTrades),
        new("win_rate", summary.Trades.WinRate),
        new("profit_factor", summary.Trades.ProfitFactor),
        new("mean_trade", summary.Trades.AverageProfit),
        new("commission", summary.Commission),
        new("orders", summary.Orders),
        new("fills", summary.Fills),
        new("buy_and_hold_return", summary.BuyAndHoldReturn),
    ];

    /// <summary>As JSON, which knows no NaN and no infinity: those are texts.</summary>
    public static string Write(IReadOnlyList<RunMetric> metrics)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (name, value) in metrics)
            {
                if (double.IsFinite(value)) json.WriteNumber(name, value);
                else json.WriteString(name, value.ToString("R", CultureInfo.InvariantCulture));
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    public static IReadOnlyList<RunMetric> Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateObject().Select(metric => new RunMetric(metric.Name, Number(metric.Value)))];
    }

    static double Number(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetDouble()
        : double.Parse(value.GetString()!, CultureInfo.InvariantCulture);
}
