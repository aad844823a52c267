using Bifrost.Engine.Trust;

namespace Bifrost.Cli.Output;

/// <summary>What bifrost montecarlo answers in JSON. Fractions, not percent; a way of drawing that was not possible is left out.</summary>
/// <param name="Start">The cash the run begins with.</param>
/// <param name="RuinDepth">The drawdown that counts as ruin.</param>
/// <param name="Block">The mean number of sessions drawn together.</param>
/// <param name="Failed">Markets over which the strategy failed; they are left out.</param>
sealed record PathsAnswer(
    double Start, double RuinDepth, PathSetAnswer? Trades, PathSetAnswer? Sessions, double Block, PathSetAnswer? Prices, int Failed)
{
    public static PathsAnswer Of(SimulatedPaths paths) => new(
        paths.Start, paths.RuinDepth, PathSetAnswer.Of(paths.Trades), PathSetAnswer.Of(paths.Sessions), paths.Block,
        PathSetAnswer.Of(paths.Prices), paths.Failed);
}

/// <param name="Ruin">The share of draws that came to ruin.</param>
/// <param name="Fan">The value of the account at points of the way.</param>
sealed record PathSetAnswer(
    int Draws, double Ruin, OutcomeBand Return, OutcomeBand Annual, OutcomeBand Sharpe, OutcomeBand Drawdown, PathFanAnswer Fan)
{
    public static PathSetAnswer? Of(PathSet? set) => set is null ? null
        : new(set.Draws, set.Ruin, set.Return, set.Annual, set.Sharpe, set.Drawdown, PathFanAnswer.Of(set.Fan));
}

/// <param name="Steps">Sessions, bars or trades since the start, which is 0.</param>
/// <param name="Times">Of those steps; left out of trades.</param>
sealed record PathFanAnswer(
    IReadOnlyList<int> Steps, IReadOnlyList<string>? Times, IReadOnlyList<double> P05, IReadOnlyList<double> P25,
    IReadOnlyList<double> Median, IReadOnlyList<double> P75, IReadOnlyList<double> P95)
{
    public static PathFanAnswer Of(PathFan fan) => new(
        fan.Steps, fan.Times is { } times ? [.. times.Select(Output.Times.Show)] : null, fan.P05, fan.P25, fan.Median, fan.P75, fan.P95);
}
