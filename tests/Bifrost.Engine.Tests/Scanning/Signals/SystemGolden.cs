using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Bifrost.Engine.Data;
using Bifrost.Engine.Scanning;
using Bifrost.Tests;

namespace Bifrost.Engine.Tests.Scanning;

/// <summary>Cases of the original signal backtester, and of an independent reference of what it should have done.</summary>
static class SystemGolden
{
    public const double Tolerance = 1e-9;

    public static JsonNode Read(string name)
    {
        var path = Repository.PathOf("tests", "Goldens", "systems", $"{name}.json");
        if (File.Exists(path)) return JsonNode.Parse(File.ReadAllText(path))!;
        using var packed = new GZipStream(File.OpenRead($"{path}.gz"), CompressionMode.Decompress);
        return JsonNode.Parse(packed)!;
    }

    /// <summary>The daily bars of AAA, BBB and CCC.</summary>
    public static IReadOnlyList<BarSeries> DailyBars() =>
    [
        .. Read("dataset_daily")["rows"]!.AsArray().GroupBy(row => row![0]!.GetValue<string>(), StringComparer.Ordinal)
            .Select(rows => new BarSeries(rows.Key, Bars.Of([.. rows.Select(row => BarOf(row!))]))),
    ];

    public static IReadOnlyList<TradeSignal> Signals() =>
    [
        .. Read("run_single_parameter_combo")["signals"]!.AsArray()
            .Select(signal => TradeSignal.On(signal![0]!.GetValue<string>(), Day(signal[1]!))),
    ];

    public static SignalBacktestOptions Options(JsonNode config)
    {
        var sizing = config["sizing_params"]!;
        return new()
        {
            Capital = Number(config["initial_capital"]),
            Direction = Text(config["signal_type"]) == "long" ? SignalDirection.Long : SignalDirection.Short,
            Exit = new((int)Number(config["holding_period"]), Number(config["stop_loss"]), Number(config["take_profit"], 0)),
            OneTradePerInstrument = config["one_trade_per_instrument"]!.GetValue<bool>(),
            AllowLeverage = config["allow_leverage"]!.GetValue<bool>(),
            Sizing = new()
            {
                Method = MethodOf(Text(config["sizing_method"])),
                FixedAmount = Number(sizing["fixed_amount"], 10_000),
                RiskPercent = Number(sizing["risk_per_trade"], 2),
                VolatilityTarget = Number(sizing["volatility_target"], 0.15),
                KellyWinRate = Number(sizing["kelly_win_rate"], 55),
                KellyAverageWin = Number(sizing["kelly_avg_win"], 8),
                KellyAverageLoss = Number(sizing["kelly_avg_loss"], -4),
            },
        };
    }

    public static SizingMethod MethodOf(string name) => name switch
    {
        "fixed_amount" => SizingMethod.FixedAmount,
        "percent_risk" => SizingMethod.PercentRisk,
        "volatility_target" => SizingMethod.VolatilityTarget,
        "atr_based" => SizingMethod.AtrBased,
        "kelly_criterion" => SizingMethod.KellyCriterion,
        _ => SizingMethod.EqualWeight,
    };

    /// <summary>A number; infinity as text; <paramref name="missing"/> where there is none.</summary>
    public static double Number(JsonNode? node, double missing = double.NaN) => node switch
    {
        null => missing,
        JsonValue value when value.TryGetValue<string>(out var text) => double.Parse(text, CultureInfo.InvariantCulture),
        _ => node.GetValue<double>(),
    };

    public static string Text(JsonNode? node) => node!.GetValue<string>();

    public static DateOnly Day(JsonNode node) =>
        DateOnly.ParseExact(node.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Day(long time) => DateOnly.FromDayNumber(UtcTime.DayNumber(time));

    public static void Same(double expected, double actual, string what) => Assert.True(
        double.IsNaN(expected) ? double.IsNaN(actual) : expected == actual
            || Math.Abs(expected - actual) <= Tolerance * Math.Max(1, Math.Abs(expected)),
        $"{what}: expected {expected:R}, found {actual:R}");

    static Bar BarOf(JsonNode row) => new(
        Day(row[1]!).DayNumber * UtcTime.Day, Number(row[2]), Number(row[3]), Number(row[4]), Number(row[5]), Number(row[6]));
}
