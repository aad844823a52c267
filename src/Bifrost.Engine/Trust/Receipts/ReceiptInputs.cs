using System.Globalization;
using System.Reflection;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Trust;

/// <summary>All that a run's result depends on, in the order in which a difference is looked for.</summary>
public static class ReceiptInputs
{
    /// <summary>The engine's version, without the commit that it may have been built from.</summary>
    public static string EngineVersion { get; } =
        typeof(Backtest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <param name="feeds">As the run is given them.</param>
    /// <param name="seed">Of what is random in the run; null where nothing is.</param>
    public static IReadOnlyList<ReceiptInput> Of(
        ReceiptStrategy strategy, IReadOnlyList<FeedPlan> feeds, BacktestOptions options, ulong? seed = null) =>
    [
        new("engine", EngineVersion),
        .. strategy.Inputs,
        .. feeds.SelectMany((plan, index) => Feed($"feed.{index + 1}", plan)),
        .. SettingInputs.Of("options", options),
        new("seed", seed?.ToString(CultureInfo.InvariantCulture) ?? "none"),
    ];

    static IEnumerable<ReceiptInput> Feed(string name, FeedPlan plan)
    {
        var (series, bars) = (plan.Series, plan.Series.Bars);
        return
        [
            new(name, series.Name),
            new($"{name}.bars", bars.Count.ToString(CultureInfo.InvariantCulture)),
            new($"{name}.from", bars.Count == 0 ? "none" : UtcTime.ToDateTime(bars.Time[0]).ToString("O", CultureInfo.InvariantCulture)),
            new($"{name}.to", bars.Count == 0 ? "none" : UtcTime.ToDateTime(bars.Time[^1]).ToString("O", CultureInfo.InvariantCulture)),
            new($"{name}.content", bars.ContentHash),
            .. SettingInputs.Of($"{name}.timeframe", series.Timeframe),
            .. SettingInputs.Of($"{name}.compression", series.Compression),
            .. SettingInputs.Of($"{name}.session", series.Session),
            .. SettingInputs.Of($"{name}.filters", plan.Filters),
            .. SettingInputs.Of($"{name}.resampling", plan.Resampling),
            .. SettingInputs.Of($"{name}.replay", plan.Replay),
            .. SettingInputs.Of($"{name}.of", plan.Of),
        ];
    }

    internal static string HashOf(IReadOnlyList<ReceiptInput> inputs)
    {
        var bytes = new CanonicalBytes().Add(inputs.Count);
        foreach (var (name, value) in inputs) bytes.Add(name).Add(value);
        return bytes.Hash();
    }
}
