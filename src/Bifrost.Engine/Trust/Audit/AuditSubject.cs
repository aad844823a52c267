using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Trust;

/// <summary>What is audited: a strategy that can be made afresh any number of times, its bars, and how it is run.</summary>
/// <param name="Create">
/// Makes a fresh strategy. It is told the feeds of the run that is about to start, which are not always the real ones: a strategy that
/// takes bars from elsewhere than its feeds has to take them from these, or the audit finds that it knows more than it is shown.
/// </param>
/// <param name="Feeds">The feeds of the run in question.</param>
public sealed record AuditSubject(
    Func<IReadOnlyList<FeedPlan>, Strategy> Create, IReadOnlyList<FeedPlan> Feeds, BacktestOptions Options)
{
    /// <summary>Every instrument that the data set knows, with the time it was listed; null: the data set does not say.</summary>
    public IReadOnlyList<Listing>? Listings { get; init; }
}

/// <summary>When an instrument could be traded, see <see cref="UtcTime"/>.</summary>
/// <param name="Symbol">The name that its feed has.</param>
/// <param name="Until">When it was delisted; null while it is listed.</param>
public sealed record Listing(string Symbol, long From, long? Until);
