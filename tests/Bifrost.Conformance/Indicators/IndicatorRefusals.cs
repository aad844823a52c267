using System.Text.Json;
using System.Text.RegularExpressions;
using Bifrost.Engine.Data;

namespace Bifrost.Conformance.Indicators;

/// <summary>Where the reference engine's values are plainly wrong and ours differ on purpose.</summary>
static partial class IndicatorRefusals
{
    /// <summary>Indicators of the reference that have no vectorised form.</summary>
    static readonly string[] StepOnly =
        ["ZeroLagIndicator", "\"ZLInd", "\"EC\"", "Dickson", "\"DMA", "Laguerre", "\"LRSI", "\"LAGF", "ParabolicSAR", "\"PSAR"];

    /// <summary>What numpy and statsmodels computed is compared to 1e-6.</summary>
    public static double Tolerance(GoldenCase golden)
    {
        var expression = golden.Setup.GetProperty("expr").GetRawText();
        return Names(expression, ["\"OLS_", "\"Coint", "\"Hurst"]) ? 1e-6 : 1e-9;
    }

    /// <summary>Why a difference in this case is meant; null if it is not.</summary>
    public static string? Reason(GoldenCase golden, FeedSet feeds, object value)
    {
        var expression = golden.Setup.GetProperty("expr").GetRawText();
        if (IsStepped(golden) && Names(expression, ["CmpEx", "DemarkPivotPoint"]))
            return "step by step the reference's CmpEx gives -1, 0 or 1 instead of its arguments; the plain id rules";
        if (IsStepped(golden)) return null;
        if (golden.RunOnceDiffers && IsDisplaced(value))
            return "the reference's vectorised look-ahead wraps around the end of the array; the .next case rules";
        if (golden.RunOnceDiffers && Names(expression, StepOnly))
            return "the reference's vectorised mode misreads indicators that feed one it can only step; the .next case rules";
        return MixesFeeds(expression) && !AreAligned(feeds)
            ? "the reference's vectorised operations combine feeds by index, not by time; the .next case rules"
            : null;
    }

    static bool Names(string expression, string[] parts) =>
        parts.Any(part => expression.Contains(part, StringComparison.Ordinal));

    /// <summary>Resampled and replayed feeds put the reference into its step mode.</summary>
    static bool IsStepped(GoldenCase golden) => !golden.Setup.Optional("cerebro").Flag("runonce", true)
        || golden.Datasets.EnumerateArray().Any(dataset =>
            dataset.Optional("resample").ValueKind == JsonValueKind.Object || dataset.Optional("replay").ValueKind == JsonValueKind.Object);

    static bool IsDisplaced(object value) => value switch
    {
        NamedLines named => named.Lines.Any(line => line.IsDisplaced),
        Line line => line.IsDisplaced,
        _ => false,
    };

    static bool MixesFeeds(string expression) =>
        FeedIndex().Matches(expression).Select(match => match.Groups["index"].Value).Distinct(StringComparer.Ordinal).Count() > 1;

    static bool AreAligned(FeedSet feeds) => feeds.All(feed => feed.Track.DeliveredAt is null);

    [GeneratedRegex(@"""data"":\s*(?<index>\d+)")]
    internal static partial Regex FeedIndex();
}
