using Bifrost.Engine.Data;

namespace Bifrost.Engine.Analyzers;

/// <summary>
/// How far the price went against and for a trade while it lasted (Sweeney 1996: maximum adverse and favourable excursion), as
/// fractions of the entry price. Every bar from that of the entry to that of the exit counts whole: which part of those two the trade saw
/// is not known.
/// </summary>
/// <param name="Adverse">The worst: 0 or below. NaN without bars.</param>
/// <param name="Favourable">The best: 0 or above. NaN without bars.</param>
public readonly record struct Excursion(double Adverse, double Favourable)
{
    /// <param name="entry">The time of the bar of the entry.</param>
    /// <param name="exit">That of the exit; null for a trade that is open at the last bar.</param>
    public static Excursion Of(Bars bars, long entry, long? exit, double entryPrice, bool isLong)
    {
        var first = AtOrAfter(bars.Time, entry);
        var last = exit is { } time ? AtOrAfter(bars.Time, time) : bars.Count - 1;
        if (first > last || last >= bars.Count || !(entryPrice > 0)) return new(double.NaN, double.NaN);

        var (low, high) = (entryPrice, entryPrice);
        for (var i = first; i <= last; i++)
        {
            if (bars.Low[i] < low) low = bars.Low[i];
            if (bars.High[i] > high) high = bars.High[i];
        }

        var (down, up) = ((low / entryPrice) - 1, (high / entryPrice) - 1);
        return isLong ? new(down, up) : new(-up, -down);
    }

    static int AtOrAfter(ReadOnlySpan<long> times, long time)
    {
        var found = times.BinarySearch(time);
        return found < 0 ? ~found : found;
    }
}
