using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Broker;

/// <summary>Daily bars from Monday, 1 January 2024 on, stamped at the end of their days.</summary>
static class DailyBars
{
    public static readonly long Monday = UtcTime.From(new DateTime(2024, 1, 1));

    public static BarSeries Of(params (double Open, double High, double Low, double Close)[] bars) =>
        new("feed", Bars.Of([.. bars.Select((bar, day) => new Bar(EndOf(day), bar.Open, bar.High, bar.Low, bar.Close, 100))]));

    /// <summary>Bars without movement, on which everything fills at the one price.</summary>
    public static BarSeries Flat(params double[] prices) => Of([.. prices.Select(price => (price, price, price, price))]);

    /// <summary>Only the days that are named, the first being 0.</summary>
    public static BarSeries OnDays(string name, params (int Day, double Price)[] bars) =>
        new(name, Bars.Of([.. bars.Select(bar => new Bar(EndOf(bar.Day), bar.Price, bar.Price, bar.Price, bar.Price, 100))]));

    public static long EndOf(int day) => Monday + day * UtcTime.Day + Session.WholeDay.End;
}
