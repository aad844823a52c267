using Bifrost.Engine.Broker;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Report.Model;

namespace Bifrost.Report.Facts;

/// <summary>A run's settings in words.</summary>
static class SetupNotes
{
    public static IReadOnlyList<Note> Of(BacktestOptions options, Strategy strategy)
    {
        var broker = options.Broker;
        List<Note> notes =
        [
            new("Cash", $"{broker.Cash:N2}"),
            new("Commission", Commission(broker.Commission)),
        ];
        foreach (var (feed, scheme) in broker.CommissionByFeed.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            notes.Add(new($"Commission of {feed}", Commission(scheme)));
        notes.Add(new("Sizer", strategy is RuleStrategy { Plan.Sizing: { } sizing } ? sizing.ToString() : strategy.Sizer.ToString()));
        notes.Add(new("Slippage", Slippage(broker.Slippage)));
        if (broker.Filler is { } filler) notes.Add(new("Volume", filler.ToString() ?? filler.GetType().Name));
        if (!broker.CheckSubmission) notes.Add(new("Cash check", "only when an order fills"));
        if (!broker.ShortCash) notes.Add(new("Short sales", "take cash as purchases do"));
        return notes;
    }

    /// <summary>What a reader has to know before the figures: where the run saw more than it could have.</summary>
    public static IReadOnlyList<string> Cheats(BacktestOptions options)
    {
        List<string> cheats = [];
        if (options.Broker.CheatOnClose)
            cheats.Add("Cheat-on-close: market orders filled at the close of the bar they were decided on.");
        if (options.CheatOnOpen || options.Broker.CheatOnOpen)
            cheats.Add("Cheat-on-open: orders decided with the open of a bar known filled at that open.");
        return cheats;
    }

    public static string Commission(CommissionScheme scheme)
    {
        string rate = scheme switch
        {
            { Commission: 0 } => "none",
            { Type: CommissionType.Percent } => $"{scheme.Commission * 100:0.######} % of the money moved",
            _ => $"{scheme.Commission:0.######} a unit",
        };
        List<string> parts = [rate];
        if (!scheme.IsStock) parts.Add($"margin {scheme.Margin ?? 1:0.##}, multiplier {scheme.Multiplier:0.####}, settled daily");
        if (scheme.Interest != 0) parts.Add($"interest {scheme.Interest * 100:0.##} % a year");
        if (scheme.Leverage != 1) parts.Add($"leverage {scheme.Leverage:0.##}");
        return string.Join("; ", parts);
    }

    public static string Slippage(Slippage slippage) => slippage switch
    {
        { Percent: not 0 } => $"{slippage.Percent * 100:0.####} %",
        { Points: not 0 } => $"{slippage.Points:0.######} points",
        _ => "none",
    };
}
