using System.Text.Json;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Strategies.Corpus;

/// <summary>The strategies that the corpus names; the text of each is in its cases.</summary>
static class CorpusStrategies
{
    static readonly IReadOnlyList<StrategyEntry> All = [.. new[]
    {
        typeof(MaCross), typeof(BtMaCrossover), typeof(MacdAtr), typeof(RsiBracket), typeof(DonchianTrail), typeof(Rotation),
        typeof(MtfWeekly), typeof(IntradayTimer), typeof(BbOco), typeof(Pairs), typeof(Pyramid), typeof(BreakoutStoplimit),
    }.Select(type => new StrategyEntry(type))];

    /// <summary>The strategy of a case, with its sizer.</summary>
    public static Strategy Create(JsonElement setup)
    {
        var strategy = setup.Text("strategy") == "signals"
            ? SignalsOfCase.Create(setup)
            : Create(setup.Text("strategy")!, Parameters(setup.Optional("params")));
        strategy.Sizer = BrokerSetup.ReadSizer(setup);
        return strategy;
    }

    /// <summary>A strategy by name; parameters that are not given keep their defaults.</summary>
    public static Strategy Create(string name, IReadOnlyDictionary<string, string> parameters) =>
        (All.FirstOrDefault(entry => entry.Name == name) ?? throw new NotSupportedException($"strategy {name}")).Create(parameters);

    /// <summary>A parameter as text.</summary>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(Text)),
        _ => value.ToString(),
    };

    static Dictionary<string, string> Parameters(JsonElement parameters) => parameters.ValueKind != JsonValueKind.Object
        ? []
        : parameters.EnumerateObject()
            .ToDictionary(parameter => parameter.Name, parameter => Text(parameter.Value), StringComparer.Ordinal);
}
