using System.Text.Json.Nodes;
using Bifrost.Engine.Scanning;
using static Bifrost.Engine.Tests.Scanning.SystemGolden;

namespace Bifrost.Engine.Tests.Scanning;

public class SettingWarningsTests
{
    [Fact]
    public void The_original_counts_the_same_number_of_warnings()
    {
        foreach (var item in Read("risk_config_warnings").AsArray())
            Assert.Equal(item!["warning_count"]!.GetValue<int>(), SettingWarnings.Of(SettingsOf(item["cfg"]!), asOriginal: true).Count);
    }

    [Theory]
    [InlineData("equal_weight")]
    [InlineData("fixed_amount")]
    [InlineData("percent_risk")]
    [InlineData("volatility_target")]
    [InlineData("atr_based")]
    [InlineData("kelly_criterion")]
    public void No_method_of_the_engine_is_unknown(string method) =>
        Assert.Empty(SettingWarnings.Of(new(10, 0, 0, method, AllowLeverage: false)));

    [Fact]
    public void A_warning_names_the_value_and_what_is_usual() =>
        Assert.Equal(
            ["A stop loss of 60 %: from 0.1 to 50 % is usual."],
            SettingWarnings.Of(new(10, 60, null, "equal_weight", AllowLeverage: false)));

    static SignalSettings SettingsOf(JsonNode config) => new(
        Number(config["holding_period"]), Number(config["stop_loss"]),
        config["take_profit"] is JsonValue value ? value.TryGetValue<double>(out var percent) ? percent : double.NaN : null,
        Text(config["position_sizing"]), config["allow_leverage"]!.GetValue<bool>(),
        config["risk_management"]?["maxDrawdown"] is { } drawdown ? Number(drawdown) : null);
}
