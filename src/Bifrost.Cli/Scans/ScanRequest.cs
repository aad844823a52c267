using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Engine.Scanning;
using Bifrost.Store.Datasets;

namespace Bifrost.Cli.Scans;

/// <summary>A scan as it was asked for.</summary>
/// <param name="Filter">How what is looked for reads; for people.</param>
/// <param name="Shown">The text of each further value, which is also its heading.</param>
/// <param name="By">The text of what the matches are ranked by; null: nothing.</param>
/// <param name="Horizons">After how many bars to look at what followed; empty: not at all.</param>
sealed record ScanRequest(string Filter, ScanQuery Query, IReadOnlyList<string> Shown, string? By, IReadOnlyList<int> Horizons);

/// <summary>A scan, the bars it went over, and what it found.</summary>
sealed record FinishedScan(ScanRequest Request, Dataset Data, ScanResult Result)
{
    /// <summary>What followed the matches, by horizon.</summary>
    public IReadOnlyList<ForwardReturns> Followed { get; init; } = [];

    /// <summary>What trading the matches came to; null where it was not asked for.</summary>
    public SignalRun? Backtest { get; init; }

    /// <summary>The matches as signals, each of the same weight.</summary>
    public IReadOnlyList<TradeSignal> Signals => [.. Result.Matches.Select(match => match.ToSignal())];

    /// <summary>Looks for what was asked, and at what followed.</summary>
    /// <exception cref="BadInputException">There is no bar up to the day asked for, or a rule does not fit the bars.</exception>
    public static FinishedScan Of(ScanRequest request, Dataset data, Terminal terminal)
    {
        var result = EngineWork.Do(
            terminal, "Scanning", progress => Scanner.Scan(data.Series, request.Query, progress, terminal.Cancellation));
        if (result.AsOf is null) throw new BadInputException($"{data.Name} has no bar up to {request.Query.AsOf:yyyy-MM-dd}.");
        return new(request, data, result) { Followed = ForwardReturns.Of(result.Matches, data.Series, request.Horizons) };
    }
}
