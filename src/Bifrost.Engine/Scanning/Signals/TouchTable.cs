using Bifrost.Engine.Data;

namespace Bifrost.Engine.Scanning;

/// <summary>
/// For each entry, the first bar after it that touches a stop or a target, for every distance asked for. One walk over the bars answers
/// all distances: the nearest is touched first, so each bar is compared with the nearest one left.
/// </summary>
sealed class TouchTable
{
    public const int Never = int.MaxValue;

    readonly Levels _stops;
    readonly Levels _targets;

    /// <param name="longest">Bars after the entry beyond which no touch matters.</param>
    /// <param name="stops">Distances in percent; 0 is none.</param>
    public TouchTable(SignalPlan plan, int longest, IEnumerable<double> stops, IEnumerable<double> targets)
    {
        (_stops, _targets) = (new(stops, plan.Entries.Length), new(targets, plan.Entries.Length));
        for (var i = 0; i < plan.Entries.Length; i++)
        {
            var entry = plan.Entries[i];
            var bars = plan.Series[entry.Series].Bars;
            var end = (int)Math.Min((long)entry.Bar + longest, bars.Count - 1);
            _stops.Fill(i, entry, entry.IsLong ? bars.Low : bars.High, end, isBelow: entry.IsLong, ExitRule.StopPrice);
            _targets.Fill(i, entry, entry.IsLong ? bars.High : bars.Low, end, isBelow: !entry.IsLong, ExitRule.TargetPrice);
        }
    }

    /// <summary>Bars from the entry to the first that touches the stop; <see cref="Never"/> where none does.</summary>
    public int Stop(int entry, double percent) => _stops.First(entry, percent);

    /// <summary>Bars from the entry to the first that touches the target; <see cref="Never"/> where none does.</summary>
    public int Target(int entry, double percent) => _targets.First(entry, percent);

    /// <summary>First touches of the levels on one side of the entry price.</summary>
    sealed class Levels(IEnumerable<double> percents, int entries)
    {
        readonly double[] _percents = [.. percents.Where(percent => percent != 0).Distinct().Order()];
        int[] _first = [];

        public int First(int entry, double percent)
        {
            var at = percent == 0 ? -1 : Array.BinarySearch(_percents, percent);
            return at < 0 ? Never : _first[(entry * _percents.Length) + at];
        }

        public void Fill(
            int index, in PlannedEntry entry, ReadOnlySpan<double> extremes, int end, bool isBelow,
            Func<double, double, bool, double> price)
        {
            if (_first.Length == 0) _first = new int[entries * _percents.Length];
            var first = _first.AsSpan(index * _percents.Length, _percents.Length);
            first.Fill(Never);
            var nearest = 0;
            for (var bar = entry.Bar + 1; bar <= end && nearest < first.Length; bar++)
            {
                while (nearest < first.Length && IsTouched(extremes[bar], price(entry.Price, _percents[nearest], entry.IsLong), isBelow))
                    first[nearest++] = bar - entry.Bar;
            }
        }

        static bool IsTouched(double extreme, double level, bool isBelow) => isBelow ? extreme <= level : extreme >= level;
    }
}
