namespace Bifrost.Engine.Data;

/// <summary>A made-up market: the same description gives the same bars to the bit, on every machine.</summary>
/// <param name="Symbols">What is traded. A symbol's bars do not depend on the symbols beside it.</param>
public sealed record SyntheticMarket(params IReadOnlyList<SyntheticSymbol> Symbols)
{
    public ulong Seed { get; init; } = 1;

    /// <summary>The first day; if it is not a trading day, the next one.</summary>
    public DateOnly Start { get; init; } = new(2015, 1, 1);

    /// <summary>Trading days.</summary>
    public int Days { get; init; } = 252;

    /// <summary>Minutes a bar; null: a bar a day.</summary>
    public int? Minutes { get; init; }

    /// <summary>When trading opens and closes, UTC.</summary>
    public (TimeOnly Open, TimeOnly Close) Hours { get; init; } = (new(9, 30), new(16, 0));

    /// <summary>Trade on weekends and holidays too.</summary>
    public bool EveryDay { get; init; }

    /// <summary>What the symbols' returns have in common: 0 nothing, 1 everything.</summary>
    public double Correlation { get; init; } = 0.5;

    /// <exception cref="ArgumentException">A figure is outside its range; the message names it.</exception>
    public IReadOnlyList<BarSeries> ToSeries()
    {
        Require(Days > 0, nameof(Days), Days, "at least 1");
        Require(Correlation is >= 0 and <= 1, nameof(Correlation), Correlation, "from 0 to 1");
        Require(Hours.Open < Hours.Close, nameof(Hours), Hours, "an opening before the close");
        Require(Minutes is null or > 0 && SessionMinutes % (Minutes ?? SessionMinutes) == 0, nameof(Minutes), Minutes ?? 0,
            $"a part of the session's {SessionMinutes} minutes");
        var days = SyntheticCalendar.Days(Start, Days, EveryDay);
        return [.. Symbols.Select((symbol, index) => new SyntheticPath(this, symbol, index).Walk(days))];
    }

    internal int SessionMinutes => (int)((Hours.Close - Hours.Open).Ticks / TimeSpan.TicksPerMinute);

    internal int BarsADay => Minutes is { } minutes ? SessionMinutes / minutes : 1;

    internal static void Require(bool holds, string name, object value, string allowed)
    {
        if (!holds) throw new ArgumentException($"{name} is {value}; it must be {allowed}.", name);
    }
}

/// <summary>
/// One instrument of a <see cref="SyntheticMarket"/>; its price follows geometric Brownian motion whose volatility clusters.
/// </summary>
public sealed record SyntheticSymbol(string Name)
{
    public double StartPrice { get; init; } = 100;

    /// <summary>Growth a year of the expected price, as 0.06.</summary>
    public double Drift { get; init; } = 0.06;

    /// <summary>Deviation of a year's return, as 0.2.</summary>
    public double Volatility { get; init; } = 0.2;

    /// <summary>How much of a day's surprise goes into the next day's variance: GARCH(1,1)'s alpha.</summary>
    public double Shock { get; init; } = 0.08;

    /// <summary>How much of a day's variance lasts: GARCH(1,1)'s beta.</summary>
    public double Persistence { get; init; } = 0.9;

    /// <summary>The share of a day's variance that falls between close and open.</summary>
    public double Overnight { get; init; } = 0.2;

    /// <summary>Volume of an ordinary day.</summary>
    public double DailyVolume { get; init; } = 1_000_000;

    /// <summary>Decimals of a price.</summary>
    public int Decimals { get; init; } = 2;
}
