namespace Bifrost.Engine.Data;

/// <summary>
/// Adds a bar for each calendar day that a gap of more than a day leaves out. As in the reference engine the day that
/// ends the gap gets one too, before its own bar.
/// </summary>
public sealed record CalendarDays : BarFilter
{
    /// <summary>Above 0: the price of the added bars. Null or 0: the last close. -1: the middle of the last bar.</summary>
    public double? FillPrice { get; init; }

    public double FillVolume { get; init; } = double.NaN;

    public double FillOpenInterest { get; init; } = double.NaN;

    internal override FilterState Start(BarSeries series)
    {
        if (FillPrice is < 0 and not -1)
        {
            throw new ArgumentException(
                $"The fill price of {nameof(CalendarDays)} is {FillPrice}; it is a price, 0, -1 or nothing.", nameof(series));
        }

        return new State(this, series.Session.Zone);
    }

    double PriceAfter(in Bar last) => FillPrice switch
    {
        null or 0 => last.Close,
        -1 => (last.High + last.Low) / 2,
        { } price => price,
    };

    sealed class State(CalendarDays filler, ZoneOffsets zone) : FilterState
    {
        Bar? _last;

        public override void Next(in Bar bar, in Bar? newest, List<Bar> output)
        {
            if (_last is { } last) Fill(last, bar, output);
            _last = bar;
            output.Add(bar);
        }

        void Fill(in Bar last, in Bar bar, List<Bar> output)
        {
            var local = zone.ToLocal(bar.Time);
            var (day, today) = (UtcTime.Midnight(zone.ToLocal(last.Time)), UtcTime.Midnight(local));
            if (today - day <= UtcTime.Day) return;

            var price = filler.PriceAfter(last);
            while (day < today)
            {
                day += UtcTime.Day;
                var time = zone.ToUtc(day + (local - today));
                output.Add(new(time, price, price, price, price, filler.FillVolume, filler.FillOpenInterest));
            }
        }
    }
}
