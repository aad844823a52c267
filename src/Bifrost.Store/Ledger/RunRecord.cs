using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Running;
using Bifrost.Engine.Trust;

namespace Bifrost.Store.Ledger;

/// <summary>A run that is to be kept.</summary>
/// <param name="Strategy">Its name; runs of one name are a family, whatever their parameters.</param>
public sealed record RunRecord(
    string Strategy,
    ReceiptDocument Document,
    IReadOnlyList<string> Symbols,
    RunSummary Summary,
    KeptSessions Sessions,
    IReadOnlyList<KeptTrade> Trades)
{
    /// <summary>Names and values of the parameters, in a line.</summary>
    public string Parameters => string.Join(", ", Document.Receipt.Inputs
        .Where(input => input.Name.StartsWith("parameter.", StringComparison.Ordinal))
        .Select(input => $"{input.Name["parameter.".Length..]}={input.Value}"));

    /// <summary>Of its session returns, per session.</summary>
    public SharpeSample Sharpe => field.Count > 0 ? field : field = SharpeSample.Of(Sessions.Returns());

    /// <summary>What it is a trial of.</summary>
    public TrialRange Range => new(Strategy, Symbols, Summary.Start, Summary.End);

    public static RunRecord Of(string strategy, ReceiptDocument document, BacktestResult result)
    {
        var times = new long[result.Schedule.Cycles];
        for (var cycle = 0; cycle < times.Length; cycle++) times[cycle] = result.Schedule.StrategyTimeAt(cycle);
        var sessions = SessionReturns.Of(times, result.Value, result.Broker.Options.Cash, result.Feeds[0].Session);
        return new(
            strategy,
            document,
            [.. result.Feeds.Select(feed => feed.Name)],
            RunSummary.Of(result),
            KeptSessions.Of(sessions),
            [.. result.Trades.Select(KeptTrade.Of)]);
    }
}
