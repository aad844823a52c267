namespace Bifrost.Store.Ledger;

/// <summary>What a list of runs is ordered by; the best, or the newest, come first.</summary>
public enum RunOrder
{
    Newest,
    Sharpe,
    TotalReturn,
    AnnualReturn,
    FinalValue,
    MaxDrawdown,
    Trades,
}

/// <summary>Which runs to list.</summary>
public sealed record RunFilter
{
    /// <summary>Of that strategy alone; null of any.</summary>
    public string? Strategy { get; init; }

    /// <summary>With that tag alone.</summary>
    public string? Tag { get; init; }

    /// <summary>Kept at that time or after, UTC microseconds.</summary>
    public long? Since { get; init; }

    public RunOrder Order { get; init; }

    /// <summary>At most so many.</summary>
    public int Limit { get; init; } = 20;

    internal string OrderBy => Order switch
    {
        RunOrder.Newest => "runs.number desc",
        RunOrder.MaxDrawdown => "runs.max_drawdown is null, runs.max_drawdown, runs.number desc",
        RunOrder.Sharpe => BestFirst("sharpe"),
        RunOrder.TotalReturn => BestFirst("total_return"),
        RunOrder.AnnualReturn => BestFirst("annual_return"),
        RunOrder.FinalValue => BestFirst("final_value"),
        RunOrder.Trades => BestFirst("trades"),
        _ => throw new System.Diagnostics.UnreachableException($"{Order}"),
    };

    // Figures that are not defined come last.
    static string BestFirst(string column) => $"runs.{column} is null, runs.{column} desc, runs.number desc";
}
