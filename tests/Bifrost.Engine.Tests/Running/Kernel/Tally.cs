using System.Collections.Concurrent;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Tests.Running.Kernel;

/// <summary>What a run of the property has met, so that it cannot pass by meeting nothing.</summary>
sealed class Tally
{
    readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Count(string what) => _counts.AddOrUpdate(what, 1, (_, count) => count + 1);

    public void Look(BacktestResult result)
    {
        Count("run");
        if (result.Fills.Count > 0) Count("run with fills");
        foreach (var order in result.Orders)
        {
            if (order.Status == OrderStatus.Completed) Count($"{order.Terms.Tag}");
            if (order.Status == OrderStatus.Margin) Count($"{order.Outcome.End}");
        }
    }

    public void RequireVariety()
    {
        foreach (var (what, least) in (ReadOnlySpan<(string, int)>)
            [
                ("run", 4_000), ("run with fills", 2_500), ("long entry", 2_000), ("short entry", 2_000), ("exit rule", 2_000),
                ("other side", 500), ("holding period", 300), ("end of period", 100), ("stop", 500), ("target", 500),
                ($"{OrderEnd.NotEnoughCashAtSubmission}", 500), ($"{OrderEnd.NotEnoughCashAtExecution}", 100),
            ])
        {
            var count = _counts.GetValueOrDefault(what);
            Assert.True(count >= least, $"{what} came {count} times of the {least} that are expected. {Listed()}");
        }

        Assert.InRange(_counts.GetValueOrDefault("left to the event engine"), 0, _counts["run"] / 10);
    }

    string Listed() =>
        string.Join(", ", _counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));
}
