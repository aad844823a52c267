using Bifrost.Engine.Scanning;
using Bifrost.Store.Datasets;

namespace Bifrost.Cli.Scans;

/// <summary>A scan as it was asked for.</summary>
/// <param name="Filter">How what is looked for reads; for people.</param>
/// <param name="Shown">The text of each further value, which is also its heading.</param>
/// <param name="By">The text of what the matches are ranked by; null: nothing.</param>
sealed record ScanRequest(string Filter, ScanQuery Query, IReadOnlyList<string> Shown, string? By);

/// <summary>A scan, the bars it went over, and what it found.</summary>
sealed record FinishedScan(ScanRequest Request, Dataset Data, ScanResult Result);
