using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Strategies;

/// <summary>Daily bars of one price each, from Monday, 8 January 2024, without weekends.</summary>
static class Prices
{
    static readonly long Monday = UtcTime.From(new DateTime(2024, 1, 8));

    public static BarSeries Of(params double[] prices) => Named("flat", prices);

    public static BarSeries Named(string name, params double[] prices) => new(name, Bars.Of([.. prices.Select((price, i) =>
        new Bar(Session.WholeDay.EndOn(Monday + (Day(i) * UtcTime.Day)), price, price, price, price, 100))]));

    /// <summary>The same without some of its bars.</summary>
    public static BarSeries Without(this BarSeries series, params int[] bars) => series with
    {
        Bars = Bars.Of([.. Enumerable.Range(0, series.Bars.Count).Where(i => !bars.Contains(i)).Select(i => series.Bars[i])]),
    };

    static int Day(int bar) => (bar / 5 * 7) + (bar % 5);
}
