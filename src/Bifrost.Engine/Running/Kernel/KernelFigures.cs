using Bifrost.Engine.Analyzers;

namespace Bifrost.Engine.Running;

/// <summary>How much the rules kernel reckons.</summary>
public enum KernelDetail
{
    /// <summary>Final value and cash, and the counts.</summary>
    Value,

    /// <summary>Every figure.</summary>
    Summary,
}

/// <summary>What one set of parameters came to: the figures of <see cref="RunSummary"/>, under the same names.</summary>
public record struct KernelFigures
{
    public double FinalValue { get; set; }

    public double FinalCash { get; set; }

    public int Orders { get; set; }

    public int Fills { get; set; }

    /// <summary>Trades that were still open at the end: 0 or 1.</summary>
    public int OpenTrades { get; set; }

    public int ClosedTrades { get; set; }

    /// <summary>From here on NaN or empty unless the detail is <see cref="KernelDetail.Summary"/>.</summary>
    public DrawdownFigures Drawdown { get; set; }

    public int PeriodsPerYear { get; set; }

    public double Volatility { get; set; }

    public double Sharpe { get; set; }

    public double Sortino { get; set; }

    public TradeFigures Trades { get; set; }

    public double Exposure { get; set; }

    public double Turnover { get; set; }

    public double Commission { get; set; }
}
