using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The pivot that the levels are counted from.</summary>
static class Pivot
{
    /// <summary>The mean of high, low and close, with the open, or with the close counted twice.</summary>
    public static Line Of(Candles bars, bool withOpen, bool closeTwice)
    {
        var range = bars.High + bars.Low;
        if (closeTwice) return (range + 2.0 * bars.Close) / 4.0;
        return withOpen ? (range + bars.Close + bars.Open) / 4.0 : (range + bars.Close) / 3.0;
    }
}
