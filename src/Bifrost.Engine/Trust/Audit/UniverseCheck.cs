using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>Whether the instruments were chosen with the knowledge of which of them would survive.</summary>
/// <param name="Symbols">Traded by the run.</param>
/// <param name="IsDated">The data set says when instruments were listed and delisted.</param>
/// <param name="Delisted">Instruments of the data set that were delisted while the run lasted.</param>
/// <param name="DelistedTraded">How many of them the run trades.</param>
/// <param name="Chance">
/// That as many symbols, drawn from the data set, would hold so few of the delisted; NaN where it is not dated.
/// </param>
public sealed record UniverseCheck(int Symbols, bool IsDated, int Delisted, int DelistedTraded, double Chance)
{
    const double Unlikely = 0.05;

    internal static UniverseCheck Of(AuditSubject subject, Schedule schedule)
    {
        HashSet<string> names = [.. schedule.Tracks.Select(track => track.Series.Name)];
        if (subject.Listings is not { } listings || schedule.Cycles == 0) return new(names.Count, false, 0, 0, double.NaN);

        var (start, end) = (schedule.TimeAt(0), schedule.TimeAt(schedule.Cycles - 1));
        Listing[] possible = [.. listings.Where(listing => listing.From <= end && !(listing.Until < start))];
        Listing[] gone = [.. possible.Where(listing => listing.Until < end)];
        var traded = gone.Count(listing => names.Contains(listing.Symbol));
        var drawn = possible.Count(listing => names.Contains(listing.Symbol));
        return new(names.Count, true, gone.Length, traded, ChanceOfAtMost(traded, possible.Length, gone.Length, drawn));
    }

    internal IEnumerable<AuditFlag> Flags()
    {
        if (!IsDated && Symbols > 1)
        {
            yield return new(AuditCheck.Universe, AuditSeverity.Note,
                $"The universe is not dated: nothing says whether these {Symbols} symbols were chosen before it was known how they do.");
        }
        else if (IsDated && Symbols > 1 && Chance < Unlikely)
        {
            yield return new(AuditCheck.Universe, AuditSeverity.Leak,
                $"A list of survivors: {Delisted} instruments of the data set were delisted while the run lasted, and it trades "
                + $"{DelistedTraded} of them; {Symbols} symbols drawn from the data set would hold so few with a chance of {Chance:P2}.");
        }
    }

    /// <summary>The hypergeometric distribution, summed up from the bottom.</summary>
    static double ChanceOfAtMost(int most, int total, int marked, int drawn)
    {
        var (sum, least) = (0.0, Math.Max(0, drawn - (total - marked)));
        for (var found = least; found <= Math.Min(most, Math.Min(marked, drawn)); found++)
            sum += Elementary.Exp(LogWays(marked, found) + LogWays(total - marked, drawn - found) - LogWays(total, drawn));
        return Math.Min(1, sum);
    }

    static double LogWays(int total, int chosen)
    {
        var sum = 0.0;
        for (var i = 1; i <= chosen; i++) sum += Elementary.Log((total - chosen + i) / (double)i);
        return sum;
    }
}
