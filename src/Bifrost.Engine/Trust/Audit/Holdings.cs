using Bifrost.Engine.Data;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Trust;

/// <summary>On which side of each market a run stood, bar by bar.</summary>
static class Holdings
{
    /// <summary>Adds 1 for each bar at whose close a feed was held, -1 where it was sold short.</summary>
    /// <param name="sums">A value a bar for each feed. A feed that shows another number of bars in this run is left out.</param>
    public static void Add(BacktestResult result, double[][] sums)
    {
        var fills = result.Fills.ToLookup(fill => fill.Feed);
        foreach (var (index, track) in result.Schedule.Tracks.Index())
        {
            // The bars of a replayed feed have no cycle of their own.
            if (track.Streams || track.Series.Bars.Count != sums[index].Length) continue;

            var (bar, held) = (0, 0.0);
            foreach (var fill in fills[index])
            {
                for (; bar < sums[index].Length && CycleOf(track, bar) < fill.Cycle; bar++) sums[index][bar] += held;
                held = Math.Sign(fill.PositionSize);
            }

            for (; bar < sums[index].Length; bar++) sums[index][bar] += held;
        }
    }

    static int CycleOf(FeedTrack track, int bar) => track.DeliveredAt?[bar] ?? bar;
}
