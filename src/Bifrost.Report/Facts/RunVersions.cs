using System.Reflection;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Report.Model;

namespace Bifrost.Report.Facts;

/// <summary>What a run can be repeated with: the engine's version, and a fingerprint of each feed's bars.</summary>
static class RunVersions
{
    const int FingerprintDigits = 16;
    const int CommitDigits = 12;

    public static IReadOnlyList<Note> Of(RunFacts run) => Of(run.Feeds.Select(feed => (feed.Name, feed.Bars)));

    public static IReadOnlyList<Note> Of(IEnumerable<(string Name, Bars Bars)> feeds) =>
        [new("Engine", Engine()), .. feeds.Select(feed => Data(feed.Name, feed.Bars))];

    // The version, and of the commit behind the plus sign as much as tells it apart.
    static string Engine()
    {
        var attribute = typeof(Backtest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        string[] parts = (attribute?.InformationalVersion ?? "").Split('+');
        return parts is [var version, { Length: > CommitDigits } commit]
            ? $"Bifrost {version}, {commit[..CommitDigits]}"
            : $"Bifrost {parts[0]}";
    }

    static Note Data(string name, Bars bars)
    {
        string period = bars.Count == 0
            ? ""
            : $" from {UtcTime.ToDateTime(bars.Time[0]):yyyy-MM-dd} to {UtcTime.ToDateTime(bars.Time[^1]):yyyy-MM-dd}";
        return new($"Data {name}", $"{bars.Count:N0} bars{period}, SHA-256 {Fingerprint(bars)}…");
    }

    /// <summary>The first digits of what a receipt of the run knows the bars by.</summary>
    public static string Fingerprint(Bars bars) => bars.ContentHash[..FingerprintDigits];
}
