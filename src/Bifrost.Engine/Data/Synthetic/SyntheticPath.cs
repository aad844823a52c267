using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Data;

/// <summary>Walks the price of one symbol through its days, in small steps that give each bar its high and low.</summary>
sealed class SyntheticPath
{
    const int TradingDaysAYear = 252;
    const int StepsOfADailyBar = 32;
    const int StepsOfAnIntradayBar = 8;

    readonly SyntheticMarket _market;
    readonly SyntheticSymbol _symbol;
    readonly SeededNumbers _common;
    readonly SeededNumbers _own;
    readonly SeededNumbers _volume;
    readonly BarsBuilder _bars;
    readonly double _usualVariance;
    readonly double _cent;
    double _variance;
    double _log;

    public SyntheticPath(SyntheticMarket market, SyntheticSymbol symbol, int index)
    {
        SyntheticMarket.Require(symbol.StartPrice > 0, nameof(symbol.StartPrice), symbol.StartPrice, "above 0");
        SyntheticMarket.Require(symbol.Volatility > 0, nameof(symbol.Volatility), symbol.Volatility, "above 0");
        SyntheticMarket.Require(
            symbol is { Shock: >= 0, Persistence: >= 0 } && symbol.Shock + symbol.Persistence < 1,
            nameof(symbol.Persistence), symbol.Persistence, "such that shock and persistence are positive and below 1 together");
        SyntheticMarket.Require(symbol.Overnight is >= 0 and < 1, nameof(symbol.Overnight), symbol.Overnight, "from 0 up to 1");
        SyntheticMarket.Require(symbol.Decimals is >= 0 and <= 8, nameof(symbol.Decimals), symbol.Decimals, "from 0 to 8");
        (_market, _symbol) = (market, symbol);
        _common = new(market.Seed, 0);
        _own = new(market.Seed, 2 * (ulong)index + 1);
        _volume = new(market.Seed, 2 * (ulong)index + 2);
        _bars = new(market.Days * market.BarsADay);
        _usualVariance = symbol.Volatility * symbol.Volatility / TradingDaysAYear;
        _variance = _usualVariance;
        _log = Elementary.Log(symbol.StartPrice);
        _cent = 1;
        for (var i = 0; i < symbol.Decimals; i++) _cent *= 10;
    }

    public BarSeries Walk(DateOnly[] days)
    {
        foreach (var day in days) WalkDay(UtcTime.From(day.ToDateTime(TimeOnly.MinValue)));
        return new(_symbol.Name, _bars.ToBars())
        {
            Timeframe = _market.Minutes is null ? Timeframe.Days : Timeframe.Minutes,
            Compression = _market.Minutes ?? 1,
            Session = Session.Of(_market.Hours.Open, _market.Hours.Close),
        };
    }

    void WalkDay(long midnight)
    {
        var before = _log;
        _log += Math.Sqrt(_variance * _symbol.Overnight) * Draw();
        var count = _market.BarsADay;
        var length = (long)_market.SessionMinutes * UtcTime.Minute / count;
        var open = UtcTime.From(_market.Hours.Open.ToTimeSpan());
        for (var bar = 0; bar < count; bar++) WalkBar(midnight + open + (bar + 1) * length, bar, count);

        var surprise = _log - before;
        var drift = _symbol.Drift / TradingDaysAYear;
        _log += drift - _variance / 2;
        _variance = _usualVariance * (1 - _symbol.Shock - _symbol.Persistence)
            + _symbol.Shock * surprise * surprise + _symbol.Persistence * _variance;
    }

    void WalkBar(long time, int bar, int count)
    {
        var weight = Activity(bar, count);
        var steps = count == 1 ? StepsOfADailyBar : StepsOfAnIntradayBar;
        var step = Math.Sqrt(_variance * (1 - _symbol.Overnight) * weight / steps);
        var open = Price();
        var (high, low, close) = (open, open, open);
        var start = _log;
        for (var i = 0; i < steps; i++)
        {
            _log += step * Draw();
            close = Price();
            high = Math.Max(high, close);
            low = Math.Min(low, close);
        }

        var move = Math.Abs(_log - start) / (step * Math.Sqrt(steps));
        _bars.Add(new(time, open, high, low, close, Volume(weight, move)));
    }

    /// <summary>The share of a day's movement that falls into a bar: most at the open and the close, least at noon.</summary>
    static double Activity(int bar, int count)
    {
        if (count == 1) return 1;
        var fromNoon = 2 * (bar + 0.5) / count - 1;
        return (0.6 + 1.2 * fromNoon * fromNoon) / count;
    }

    /// <summary>Bars that move more trade more.</summary>
    double Volume(double weight, double move) =>
        Math.Floor(_symbol.DailyVolume * weight * Elementary.Exp(0.35 * _volume.Normal() + 0.4 * (move - 0.8)) + 1);

    double Draw() =>
        Math.Sqrt(_market.Correlation) * _common.Normal() + Math.Sqrt(1 - _market.Correlation) * _own.Normal();

    /// <summary>The price on the grid of its decimals, at least one step of it.</summary>
    double Price() => Math.Max(1, Math.Floor(Elementary.Exp(_log) * _cent + 0.5)) / _cent;
}
