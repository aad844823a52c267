using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>
/// What a run could have come to: its trades in other orders, its sessions drawn again in blocks, and its strategy over prices that
/// were a little different. Null where there is too little to draw from.
/// </summary>
/// <param name="Start">The cash the run begins with.</param>
/// <param name="RuinDepth">The drawdown that counts as ruin.</param>
/// <param name="Trades">
/// The returns of the closed trades on the account, in any order: the way there differs, not the end. Money still open is left out.
/// </param>
/// <param name="Sessions">Session returns by the stationary bootstrap of Politis and Romano (1994).</param>
/// <param name="Block">The mean number of sessions in a block, see <see cref="StationaryBootstrap.BlockFor"/>.</param>
/// <param name="Prices">Every bar moved as a whole, so that it stays a bar, and the strategy run over it anew.</param>
/// <param name="Failed">Of those, runs in which the strategy threw; they are left out.</param>
public sealed record SimulatedPaths(
    double Start, double RuinDepth, PathSet? Trades, PathSet? Sessions, double Block, PathSet? Prices, int Failed)
{
    const int FewestTrades = 2;
    const int FewestSessions = 10;

    /// <exception cref="StrategyFailedException">The strategy threw over the real bars.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SimulatedPaths Of(
        AuditSubject subject, PathPlan plan, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var runs = new AuditRuns(subject, cancellation, knowsItsEnd: true);
        var real = runs.Again().Done;
        var sessions = SessionsOf(real);
        var block = StationaryBootstrap.BlockFor(sessions.Returns);
        var elapsed = real.Schedule.Cycles == 0 ? 0
            : real.Schedule.StrategyTimeAt(real.Schedule.Cycles - 1) - real.Schedule.StrategyTimeAt(0);

        var trades = TradesOf(real, plan, elapsed);
        var drawn = sessions.Returns.Length < FewestSessions ? null : SessionsAgain(sessions, block, plan, elapsed);
        var moved = MovedMarkets.Of(runs, real, plan, elapsed, progress);
        return new(real.Broker.Options.Cash, plan.RuinDepth, trades, drawn, block, moved.Paths, moved.Failed);
    }

    internal static SessionReturns SessionsOf(BacktestResult result) => SessionReturns.Of(
        [.. Enumerable.Range(0, result.Schedule.Cycles).Select(result.Schedule.StrategyTimeAt)], result.Value,
        result.Broker.Options.Cash, result.Feeds[0].Session);

    static PathSet? TradesOf(BacktestResult real, PathPlan plan, long elapsed)
    {
        var start = real.Broker.Options.Cash;
        double[] profits =
            [.. real.Trades.Where(trade => trade.IsClosed).OrderBy(trade => trade.TimeClosed).Select(trade => trade.NetProfitLoss)];
        if (profits.Length < FewestTrades) return null;

        var returns = new double[profits.Length];
        for (var (i, value) = (0, start); i < profits.Length; value += profits[i++])
        {
            // An account that is used up has no returns any more.
            if (!(value > 0)) return null;
            returns[i] = profits[i] / value;
        }

        var (paths, numbers) = (new PathCollector(start, returns.Length, elapsed), new SeededNumbers(plan.Seed, stream: 4));
        var asRun = Grown(start, returns);
        for (var draw = 0; draw < plan.Draws; draw++)
        {
            numbers.Shuffle<double>(returns);
            paths.Add(Grown(start, returns), double.NaN);
        }

        return paths.Sum(asRun, double.NaN, plan.RuinDepth, times: null);
    }

    static PathSet SessionsAgain(SessionReturns sessions, double block, PathPlan plan, long elapsed)
    {
        var (returns, perYear) = (sessions.Returns, sessions.PerYear());
        var (bootstrap, numbers) = (new StationaryBootstrap(returns.Length, block), new SeededNumbers(plan.Seed, stream: 5));
        var paths = new PathCollector(sessions.Start, returns.Length, elapsed);
        var (places, drawn) = (new int[returns.Length], new double[returns.Length]);
        for (var draw = 0; draw < plan.Draws; draw++)
        {
            bootstrap.Draw(numbers, places);
            for (var i = 0; i < drawn.Length; i++) drawn[i] = returns[places[i]];
            paths.Add(Grown(sessions.Start, drawn), Ratios.Sharpe(drawn, perYear));
        }

        return paths.Sum(
            [.. sessions.Values], Ratios.Sharpe(returns, perYear), plan.RuinDepth,
            step => step == 0 ? sessions.Times[0] : sessions.Times[step - 1]);
    }

    static double[] Grown(double start, double[] returns)
    {
        var (values, value) = (new double[returns.Length], start);
        for (var i = 0; i < values.Length; i++) values[i] = value *= 1 + returns[i];
        return values;
    }
}
