using System.Text.Json;
using Bifrost.Engine.Data;

namespace Bifrost.Conformance.Indicators;

/// <summary>Where the reference engine's values are plainly wrong and ours differ on purpose.</summary>
static class IndicatorRefusals
{
    /// <summary>Indicators of the reference that have no vectorised form.</summary>
    static readonly string[] StepOnly =
        ["ZeroLagIndicator", "\"ZLInd", "\"EC\"", "Dickson", "\"DMA", "Laguerre", "\"LRSI", "\"LAGF", "ParabolicSAR", "\"PSAR"];

    /// <summary>What numpy and statsmodels computed is compared to 1e-6.</summary>
    public static double Tolerance(GoldenCase golden)
    {
        var expression = golden.Setup.GetProperty("expr").GetRawText();
        return expression.Contains("\"OLS_", StringComparison.Ordinal) || expression.Contains("\"Coint", StringComparison.Ordinal)
            || expression.Contains("\"Hurst", StringComparison.Ordinal) ? 1e-6 : 1e-9;
    }

    /// <summary>Why a difference in this case is meant; null if it is not.</summary>
    public static string? Reason(GoldenCase golden, FeedSet feeds, object value)
    {
        var expression = golden.Setup.GetProperty("expr").GetRawText();
        if (IsStepped(golden) && (expression.Contains("CmpEx", StringComparison.Ordinal) || expression.Contains("DemarkPivotPoint", StringComparison.Ordinal)))
            return "step by step the reference's CmpEx gives -1, 0 or 1 instead of its arguments; the plain id rules";
        if (IsStepped(golden)) return null;
        if (IsDisplaced(value)) return "the reference's vectorised look-ahead wraps around the end of the array; the .next case rules";
        if (golden.RunOnceDiffers && StepOnly.Any(name => expression.Contains(name, StringComparison.Ordinal)))
            return "the reference's vectorised mode misreads indicators that feed one it can only step; the .next case rules";
        return feeds.Count > 1 && !AreAligned(feeds)
            ? "the reference's vectorised operations combine feeds by index, not by time; the .next case rules"
            : null;
    }

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

    static bool AreAligned(FeedSet feeds) => feeds.All(feed => feed.Track.DeliveredAt is null);
}
