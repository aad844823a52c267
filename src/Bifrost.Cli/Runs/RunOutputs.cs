namespace Bifrost.Cli.Runs;

/// <summary>What a run is to leave behind besides its answer.</summary>
/// <param name="Report">The file of the report; null for none.</param>
/// <param name="Csv">The folder of the tables; null for none.</param>
/// <param name="WithValues">Cash and value of every bar in the JSON.</param>
/// <param name="Receipt">The file of the receipt; null for none.</param>
sealed record RunOutputs(string? Report, string? Csv = null, bool WithValues = false, string? Receipt = null)
{
    /// <summary>A line for each thing written.</summary>
    public IEnumerable<string> Written
    {
        get
        {
            if (Report is not null) yield return $"Report: {Report}";
            if (Csv is not null) yield return $"CSV: {Path.Combine(Csv, "bars.csv")}, trades.csv, orders.csv";
            if (Receipt is not null) yield return $"Receipt: {Receipt}";
        }
    }
}
