using Bifrost.Engine.Data;
using Bifrost.Report.Facts;

namespace Bifrost.Report.Tables;

/// <summary>
/// How far the price went against and for a trade while it lasted, over the entry price. Every bar from that of the
/// entry to that of the exit counts whole: which part of those two the trade saw is not known.
/// </summary>
static class Excursions
{
    /// <summary>Fractions of the entry price: adverse zero or below, favourable zero or above; NaN without bars.</summary>
    public static (double Adverse, double Favourable) Of(TradeFacts trade, Bars bars)
    {
        int first = AtOrAfter(bars.Time, trade.Entry);
        int last = trade.Exit is { } exit ? AtOrAfter(bars.Time, exit) : bars.Count - 1;
        if (first > last || last >= bars.Count || !(trade.EntryPrice > 0)) return (double.NaN, double.NaN);
        double low = trade.EntryPrice, high = trade.EntryPrice;
        for (int i = first; i <= last; i++)
        {
            if (bars.Low[i] < low) low = bars.Low[i];
            if (bars.High[i] > high) high = bars.High[i];
        }

        double down = low / trade.EntryPrice - 1, up = high / trade.EntryPrice - 1;
        return trade.Size >= 0 ? (down, up) : (-up, -down);
    }

    static int AtOrAfter(ReadOnlySpan<long> times, long time)
    {
        int found = times.BinarySearch(time);
        return found < 0 ? ~found : found;
    }
}
