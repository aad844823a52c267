using Bifrost.Engine.Analyzers;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>Figures over the last half year, at every session.</summary>
static class RollingTable
{
    const int Decimals = 4;
    const int ShortestWindow = 6;

    /// <summary>Null where the run is not at least two windows long.</summary>
    public static RollingModel? Of(RunColumns columns)
    {
        var returns = columns.Sessions.Returns;
        int perYear = columns.Sessions.PerYear();
        int window = Math.Max(perYear / 2, ShortestWindow);
        if (returns.Length < 2 * window) return null;
        return new(
            window,
            PackedColumn.Of(UnixTime.Milliseconds([.. columns.Sessions.Times])),
            PackedColumn.Of(Rolling.Sharpe(returns, window, perYear), Decimals),
            PackedColumn.Of(Rolling.Volatility(returns, window, perYear), Decimals + 2),
            columns.HeldSessions is { } held ? PackedColumn.Of(Rolling.Beta(returns, held.Returns, window), Decimals) : null);
    }
}
