namespace Bifrost.Report.Model;

/// <summary>Figures over the last sessions, at each of them; NaN until the window is full.</summary>
/// <param name="Window">In sessions.</param>
/// <param name="Times">Of the last bar of each session, in milliseconds, Unix.</param>
/// <param name="Volatility">By the year, as a fraction.</param>
/// <param name="Beta">To the benchmark; null without one.</param>
public sealed record RollingModel(int Window, PackedColumn Times, PackedColumn Sharpe, PackedColumn Volatility, PackedColumn? Beta);

/// <summary>What trades brought by tag, the best first.</summary>
public sealed record TagTable(string Name, IReadOnlyList<TagRow> Rows);

/// <summary>The closed trades of one tag; profits in the run's currency, net.</summary>
public sealed record TagRow(string Tag, int Trades, double WinRate, double Profit, double Mean, double ProfitFactor);

/// <summary>A fall of the market from one close to another; days in milliseconds, Unix, the rest as fractions.</summary>
/// <param name="Drawdown">The run's deepest fall inside it, zero or below.</param>
/// <param name="Benchmark">The benchmark's return; NaN without one.</param>
public sealed record CrisisRow(string Name, long From, long To, double Return, double Drawdown, double Benchmark);

/// <summary>A figure by three conventions; NaN where a tool has none.</summary>
/// <param name="Difference">Why they differ, in a sentence.</param>
public sealed record ConventionRow(
    string Label, FigureUnit Unit, double Ours, double Backtrader, double QuantStats, string Difference);

/// <summary>Orders that the account did not allow, the first of them.</summary>
/// <param name="Total">How many there were; the rows may be fewer.</param>
public sealed record RefusalTable(int Total, IReadOnlyList<RefusalRow> Rows);

/// <summary>An order that was refused.</summary>
/// <param name="Time">When it was placed, in milliseconds, Unix.</param>
/// <param name="Size">Below zero for a sale.</param>
/// <param name="Needed">The cash that it would have taken; NaN where it was refused for another reason.</param>
/// <param name="Available">The cash there was.</param>
public sealed record RefusalRow(
    long Time, string Feed, double Size, string Type, double Price, string Reason, double Needed, double Available, string Tag);
