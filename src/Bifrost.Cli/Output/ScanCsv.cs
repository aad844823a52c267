using Bifrost.Cli.Scans;
using Bifrost.Report.Csv;

namespace Bifrost.Cli.Output;

/// <summary>The matches of a scan as a comma-separated table; undefined values are empty cells.</summary>
static class ScanCsv
{
    public static string Text(FinishedScan scan)
    {
        var (request, _, result) = scan;
        using StringWriter output = new();
        var hasPatterns = request.Query.Patterns.Count > 0;
        string[] rank = request.By is { } by ? [by] : [];
        string[] pattern = hasPatterns ? ["pattern"] : [];
        CsvRow.Write(output, ["symbol", "date", "open", "high", "low", "close", "volume", .. rank, .. request.Shown, .. pattern]);
        foreach (var match in result.Matches)
        {
            var bar = match.Series.Bars[match.Bar];
            double[] ranked = rank.Length > 0 ? [match.Rank] : [];
            double[] numbers = [bar.Open, bar.High, bar.Low, bar.Close, bar.Volume, .. ranked, .. match.Values];
            string[] found = hasPatterns ? [string.Join(' ', match.Patterns.Select(one => one.Pattern.Name))] : [];
            CsvRow.Write(output, [match.Symbol, Times.Of(match.Series, match.Bar), .. numbers.Select(CsvRow.Number), .. found]);
        }

        return output.ToString();
    }
}
