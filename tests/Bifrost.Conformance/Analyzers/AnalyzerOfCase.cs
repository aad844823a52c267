using System.Text.Json;
using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;

namespace Bifrost.Conformance.Analyzers;

/// <summary>The analyzer that a case names, with its parameters.</summary>
static class AnalyzerOfCase
{
    public static Analyzer Create(JsonElement analyzer)
    {
        var given = analyzer.Optional("params");
        var name = analyzer.Text("cls");
        return name switch
        {
            "AnnualReturn" => new AnnualReturn(),
            "DrawDown" => new DrawDown { Fund = Fund(given) },
            "GrossLeverage" => new GrossLeverage { Fund = Fund(given) },
            "PositionsValue" => new PositionsValue { Headers = given.Flag("headers", false), Cash = given.Flag("cash", false) },
            "Transactions" => new Transactions { Headers = given.Flag("headers", false) },
            "SQN" => new SystemQuality(),
            "TradeAnalyzer" => new TradeAnalyzer(),
            _ => CreatePeriodic(name, given, Period(given), given.NumberOrNull("compression") is { } number ? (int)number : null),
        };
    }

    static Analyzer CreatePeriodic(string? name, JsonElement given, Timeframe? period, int? compression) => name switch
    {
        "TimeReturn" => new TimeReturn
        {
            Timeframe = period, Compression = compression, Fund = Fund(given), TrackedFeed = Tracked(given),
            FromFirstOpen = given.Flag("firstopen", true),
        },
        "LogReturnsRolling" => new LogReturnsRolling
        {
            Timeframe = period, Compression = compression, Fund = Fund(given), TrackedFeed = Tracked(given),
            FromFirstOpen = given.Flag("firstopen", true),
        },
        "TimeDrawDown" => new TimeDrawDown { Timeframe = period, Compression = compression, Fund = Fund(given) },
        "Calmar" => new Calmar
        {
            Timeframe = Period(given, Timeframe.Months), Compression = compression, Fund = Fund(given),
            Window = (int)given.Number("period", 36),
        },
        "Returns" => new Returns
        {
            Timeframe = period, Compression = compression, Fund = Fund(given), PeriodsPerYear = given.NumberOrNull("tann"),
        },
        "VWR" => new VariabilityWeightedReturn
        {
            Timeframe = period, Compression = compression, Fund = Fund(given), PeriodsPerYear = given.NumberOrNull("tann"),
            Tau = given.Number("tau", 0.2), MaxDeviation = given.Number("sdev_max", 2),
        },
        "PeriodStats" => new PeriodStats
        {
            Timeframe = Period(given, Timeframe.Years), Compression = compression ?? 1, Fund = Fund(given),
            ZeroIsPositive = given.Flag("zeroispos", false),
        },
        "PyFolio" => new PyFolio { Timeframe = Period(given, Timeframe.Days), Compression = compression ?? 1 },
        "SharpeRatio" => Sharpe(given, compression, annualize: false),
        "SharpeRatio_A" => Sharpe(given, compression, annualize: true),
        _ => throw new NotSupportedException($"analyzer {name}"),
    };

    static SharpeRatio Sharpe(JsonElement given, int? compression, bool annualize)
    {
        var period = Period(given, Timeframe.Years)!.Value;
        var ofDays = period == Timeframe.Days ? given.NumberOrNull("daysfactor") : null;
        return new()
        {
            Timeframe = period,
            Compression = compression ?? 1,
            RiskFreeRate = given.Number("riskfreerate", 0.01),
            PeriodsPerYear = ofDays ?? given.NumberOrNull("factor"),
            ConvertRate = given.Flag("convertrate", true),
            Annualize = given.Flag("annualize", annualize),
            SampleDeviation = given.Flag("stddev_sample", false),
            LegacyAnnual = given.Flag("legacyannual", false),
            Fund = Fund(given),
        };
    }

    static bool? Fund(JsonElement given) =>
        given.Optional("fund").ValueKind is JsonValueKind.True or JsonValueKind.False ? given.Flag("fund", false) : null;

    static int? Tracked(JsonElement given) => given.Flag("data0", false) ? 0 : null;

    /// <summary>The timeframe given; an explicit null is that of the first feed, as it is for ours.</summary>
    static Timeframe? Period(JsonElement given, Timeframe? missing = null) => given.Optional("timeframe").ValueKind switch
    {
        JsonValueKind.Undefined => missing,
        JsonValueKind.Null => null,
        _ => given.Text("timeframe") switch
        {
            "NoTimeFrame" => Timeframe.None,
            "MicroSeconds" => Timeframe.Microseconds,
            var name => Enum.Parse<Timeframe>(name!),
        },
    };
}
