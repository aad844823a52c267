using System.Text.Json;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Strategies;

/// <summary>Reads broker, cerebro and sizer of a case.</summary>
static class BrokerSetup
{
    public static BacktestOptions Read(JsonElement setup)
    {
        var broker = setup.Optional("broker");
        var cerebro = setup.Optional("cerebro");
        var cheatsOnOpen = cerebro.Flag("cheat_on_open", false);
        return new()
        {
            CheatOnOpen = cheatsOnOpen,
            NotifyAtOnce = cerebro.Flag("quicknotify", false),
            KeepTradeHistory = cerebro.Flag("tradehistory", false),
            Broker = ReadBroker(broker, cheatsOnOpen && cerebro.Flag("broker_coo", true)),
        };
    }

    public static Sizer ReadSizer(JsonElement setup)
    {
        var sizer = setup.Optional("sizer");
        if (sizer.ValueKind != JsonValueKind.Object) return new FixedSize();
        double stake = sizer.Number("stake", 1), percent = sizer.Number("percents", 20);
        var tranches = (int)sizer.Number("tranches", 1);
        return sizer.GetProperty("type").GetString() switch
        {
            "FixedSize" => new FixedSize(stake, tranches),
            "FixedSizeTarget" => new FixedSizeTarget(stake, tranches),
            "FixedReverser" => new FixedReverser(stake),
            "PercentSizer" => new PercentSizer(percent),
            "PercentSizerInt" => new PercentSizer(percent, WholeUnits: true),
            "AllInSizer" => new PercentSizer(sizer.Number("percents", 100)),
            "AllInSizerInt" => new PercentSizer(sizer.Number("percents", 100), WholeUnits: true),
            var unknown => throw new NotSupportedException($"sizer {unknown}"),
        };
    }

    static BrokerOptions ReadBroker(JsonElement broker, bool cheatsOnOpen)
    {
        var schemes = broker.Optional("commissions") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().ToList() : [];
        return new()
        {
            Cash = broker.Number("cash", 10_000),
            CheckSubmission = broker.Flag("checksubmit", true),
            CheatOnClose = broker.Flag("coc", false),
            CheatOnOpen = cheatsOnOpen || broker.Flag("coo", false),
            InterestInProfitLoss = broker.Flag("int2pnl", true),
            ShortCash = broker.Flag("shortcash", true),
            FundMode = broker.Flag("fundmode", false),
            FundStartValue = broker.Number("fundstartval", 100),
            Filler = ReadFiller(broker.Optional("filler")),
            Slippage = ReadSlippage(broker),
            Commission = schemes.Where(scheme => scheme.Text("name") is null).Select(ReadScheme).LastOrDefault(CommissionScheme.Free),
            CommissionByFeed = schemes.Where(scheme => scheme.Text("name") is not null)
                .ToDictionary(scheme => scheme.Text("name")!, ReadScheme, StringComparer.Ordinal),
        };
    }

    static Slippage ReadSlippage(JsonElement broker) => new()
    {
        Percent = broker.Number("slip_perc", 0),
        Points = broker.Number("slip_fixed", 0),
        AtOpen = broker.Flag("slip_open", false),
        CapAtBar = broker.Flag("slip_match", true),
        CapAtLimit = broker.Flag("slip_limit", true),
        BeyondBar = broker.Flag("slip_out", false),
    };

    static VolumeFiller? ReadFiller(JsonElement filler) => filler.Text("type") switch
    {
        null => null,
        "FixedSize" => new FixedSizeFiller(filler.Number("size", 0)),
        "FixedBarPerc" => new BarPercentFiller(filler.Number("perc", 100)),
        "BarPointPerc" => new BarPointFiller(filler.Number("minmov", 0), filler.Number("perc", 100)),
        var unknown => throw new NotSupportedException($"filler {unknown}"),
    };

    /// <summary>The reference engine's constructor: without a commission type the margin decides what kind of instrument it is.</summary>
    public static CommissionScheme ReadScheme(JsonElement scheme) => ReadScheme(scheme, isPercentAbsolute: true);

    public static CommissionScheme ReadScheme(JsonElement scheme, bool isPercentAbsolute)
    {
        double? margin = scheme.Number("margin", 0) is var given && given != 0 ? given : null;
        var type = scheme.Text("commtype");
        var isStock = type is null ? margin is null : scheme.Flag("stocklike", false);
        var isPercent = type is null ? margin is null : type == "PERC";
        var commission = scheme.Number("commission", 0);
        return new()
        {
            Commission = isPercent && !scheme.Flag("percabs", isPercentAbsolute) ? commission / 100 : commission,
            Type = isPercent ? CommissionType.Percent : CommissionType.Fixed,
            IsStock = isStock,
            Margin = margin ?? (isStock ? null : 1),
            AutoMargin = scheme.AutoMargin(),
            Multiplier = scheme.Number("mult", 1),
            Interest = scheme.Number("interest", 0),
            InterestOnLong = scheme.Flag("interest_long", false),
            Leverage = scheme.Number("leverage", 1),
        };
    }
}
