using Bifrost.Engine.Data;

namespace Bifrost.Engine.Scanning;

/// <summary>A bar at which the price turned: higher, or lower, than its neighbours.</summary>
/// <param name="Price">The high of a bar that is higher, the low of one that is lower.</param>
readonly record struct Turn(int Bar, double Price, double Volume, bool IsHigh);

/// <summary>The turns of a series from the oldest to the newest; one bar may be both, its high comes first.</summary>
static class Turns
{
    /// <summary>How many bars before a turn it stands out from.</summary>
    public const int BarsBefore = 7;

    /// <summary>How many bars after it; so a turn is known this many bars later.</summary>
    public const int BarsAfter = 5;

    /// <summary>A turn is beyond the bars before it, and nothing after it is beyond it.</summary>
    public static List<Turn> Of(Bars bars)
    {
        List<Turn> turns = [];
        for (var bar = BarsBefore; bar < bars.Count - BarsAfter; bar++)
        {
            if (StandsOut(bars.High, bar, 1)) turns.Add(new(bar, bars.High[bar], bars.Volume[bar], IsHigh: true));
            if (StandsOut(bars.Low, bar, -1)) turns.Add(new(bar, bars.Low[bar], bars.Volume[bar], IsHigh: false));
        }

        return turns;
    }

    static bool StandsOut(ReadOnlySpan<double> prices, int bar, int side)
    {
        var price = side * prices[bar];
        for (var before = bar - BarsBefore; before < bar; before++)
        {
            if (!(side * prices[before] < price)) return false;
        }

        for (var after = bar + 1; after <= bar + BarsAfter; after++)
        {
            if (!(side * prices[after] <= price)) return false;
        }

        return true;
    }
}
