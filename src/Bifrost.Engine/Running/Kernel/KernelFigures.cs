namespace Bifrost.Engine.Running;

/// <summary>What one set of parameters came to, under the names of <see cref="RunSummary"/>.</summary>
/// <param name="OpenTrades">Trades that were still open at the end: 0 or 1.</param>
public readonly record struct KernelFigures(
    double FinalValue, double FinalCash, int Orders, int Fills, int ClosedTrades, int OpenTrades);
