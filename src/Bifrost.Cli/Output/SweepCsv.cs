using Bifrost.Engine.Sweep;
using Bifrost.Report.Csv;

namespace Bifrost.Cli.Output;

/// <summary>The sets of a sweep as CSV, in the order in which they were tried; undefined figures are empty cells.</summary>
static class SweepCsv
{
    public static string Text(SweepResult result)
    {
        using StringWriter output = new();
        var axes = result.Plan.Space.Axes;
        CsvRow.Write(
            output,
            ["set", .. axes.Select(axis => axis.Name), .. SweepMetrics.All.Select(metric => metric.Name), "meets_requirements", "failure"]);
        foreach (var row in result.Rows)
        {
            CsvRow.Write(
                output,
                [
                    $"{row.Id}", .. axes.Select((axis, i) => axis.Show(row.Values[i])), .. row.Figures.Select(CsvRow.Number),
                    row.IsEligible ? "true" : "false", row.Failure ?? "",
                ]);
        }

        return output.ToString();
    }
}
