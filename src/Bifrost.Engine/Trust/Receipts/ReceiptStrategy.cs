using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Trust;

/// <summary>The strategy of a run as a receipt knows it.</summary>
/// <param name="Source">
/// The text it was made from, a file of C# or of rules; null of a strategy that comes with the engine, whose version stands for it.
/// </param>
/// <param name="Parameters">Names and values, as they are written on a command line.</param>
/// <param name="Sizer">How large its orders are where it does not say.</param>
public sealed record ReceiptStrategy(
    string Name, string? Source, IReadOnlyList<ReceiptInput> Parameters, IReadOnlyList<ReceiptInput> Sizer)
{
    /// <summary>Reads a strategy before it runs.</summary>
    public static ReceiptStrategy Of(string name, Strategy strategy, string? source = null)
    {
        var parameters = StrategyEntry.Of(strategy)?.Parameters ?? [];
        return new(
            name,
            source,
            [.. parameters.Select(parameter => new ReceiptInput(parameter.Name, parameter.Show(parameter.ValueOf(strategy))))],
            [.. SettingInputs.Of("sizer", strategy.Sizer)]);
    }

    internal IEnumerable<ReceiptInput> Inputs =>
    [
        new("strategy", Name),
        new("strategy.source", Source is null ? "built in" : new CanonicalBytes().Add(Source).Hash()),
        .. Parameters.Select(parameter => parameter with { Name = $"parameter.{parameter.Name}" }),
        .. Sizer,
    ];
}
