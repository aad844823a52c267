using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>A moment at which the future begins.</summary>
/// <param name="Cycle">The last cycle of the past.</param>
/// <param name="Time">Its time, see <see cref="UtcTime"/>.</param>
readonly record struct Cut(int Cycle, long Time)
{
    /// <summary>
    /// Moments spread over the run. Two of three are bars on which the strategy decided: what it decided there must not need what comes
    /// after. The others are any bars, on which it may have waited for what it should not know.
    /// </summary>
    public static IReadOnlyList<Cut> Choose(AuditRun run, int count, ulong seed)
    {
        var cycles = run.Schedule.Cycles;
        if (cycles < 3) return [];

        var numbers = new SeededNumbers(seed, stream: 1);
        int[] decided =
            [.. Enumerable.Range(0, run.Log.Orders.Count).Select(run.Log.CycleOf).Distinct().Where(cycle => cycle < cycles - 1)];
        var onDecisions = Math.Min(decided.Length, count - (count / 3));
        return
        [
            .. Spread(onDecisions, decided.Length, numbers).Select(place => decided[place])
                .Concat(Spread(count - onDecisions, cycles - 2, numbers).Select(place => place + 1))
                .Distinct().Order()
                .Select(cycle => new Cut(cycle, Math.Max(run.Schedule.TimeAt(cycle), run.Schedule.StrategyTimeAt(cycle)))),
        ];
    }

    /// <summary>So many places, one in each part of the length.</summary>
    static IEnumerable<int> Spread(int count, int length, SeededNumbers numbers) =>
        Enumerable.Range(0, count).Select(number => (int)((number + numbers.Uniform()) / count * length));
}
