using System.Text.Json;
using Bifrost.Conformance.Feeds;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;

namespace Bifrost.Conformance.Strategies;

/// <summary>Category sizing_comm: commission schemes and positions by themselves.</summary>
static class MoneyCases
{
    public static CaseResult Replay(GoldenCase golden) => CaseResult.Of(
        golden.Expected.TryGetProperty("seq", out var changes) ? ComparePosition(changes) : CompareCommission(golden));

    static Difference? ComparePosition(JsonElement changes)
    {
        var (size, price) = (0.0, 0.0);
        var rows = new List<object?[]>();
        foreach (var change in changes.EnumerateArray())
        {
            var (traded, at) = (change[0].GetDouble(), change[1].GetDouble());
            var after = PositionChange.Of(size, price, traded, at);
            (size, price) = (after.Size, after.Price);
            rows.Add([traded, at, after.Size, after.Price, after.Opened, after.Closed]);
        }

        return Difference.Find(changes, rows, "seq");
    }

    static Difference? CompareCommission(GoldenCase golden)
    {
        var parameters = golden.Setup.GetProperty("params");
        var isPercentAbsolute = golden.Setup.Text("cls") == "CommissionInfo";
        var scheme = BrokerSetup.ReadScheme(parameters, isPercentAbsolute);
        var calls = golden.Expected.GetProperty("calls");
        return calls.EnumerateArray()
            .Select((call, index) => Difference.Find(call[2], Answer(scheme, parameters, call[0].GetString()!, call[1]), $"calls[{index}]"))
            .FirstOrDefault(difference => difference is not null);
    }

    static object? Answer(CommissionScheme scheme, JsonElement parameters, string call, JsonElement arguments)
    {
        double Number(int index) => arguments[index].GetDouble();
        return call switch
        {
            "attrs" => Attributes(scheme, parameters),
            "get_margin" => scheme is { IsStock: true, AutoMargin: 0 } ? parameters.NumberOrNull("margin") : scheme.MarginAt(Number(0)),
            "getsize" => scheme.SizeFor(Number(0), Number(1)),
            "getoperationcost" => scheme.CostOf(Number(0), Number(1)),
            "getvaluesize" => scheme.ValueOf(Number(0), Number(1)),
            "getcommission" or "confirmexec" => scheme.CommissionOn(Number(0), Number(1)),
            "profitandloss" => scheme.ProfitLoss(Number(0), Number(1), Number(2)),
            "cashadjust" => scheme.Settlement(Number(0), Number(1), Number(2)),
            "getvalue" => scheme.ValueHeld(Number(0), Number(1), Number(2)),
            "get_credit_interest" => scheme.InterestOver(Days(arguments), Number(0), Number(1)),
            _ => throw new NotSupportedException($"call {call}"),
        };
    }

    static Dictionary<string, object?> Attributes(CommissionScheme scheme, JsonElement parameters) => new(StringComparer.Ordinal)
    {
        ["margin"] = scheme.Margin ?? parameters.NumberOrNull("margin"),
        ["stocklike"] = scheme.IsStock,
        ["commission"] = scheme.Commission,
        ["commtype"] = (int)scheme.Type,
        ["leverage"] = scheme.Leverage,
        ["mult"] = scheme.Multiplier,
    };

    static int Days(JsonElement arguments) =>
        UtcTime.DayNumber(BarFile.ReadTime(arguments[3].GetString()!)) - UtcTime.DayNumber(BarFile.ReadTime(arguments[2].GetString()!));
}
