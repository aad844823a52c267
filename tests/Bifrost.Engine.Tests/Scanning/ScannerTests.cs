using Bifrost.Engine.Data;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Scanning;

namespace Bifrost.Engine.Tests.Scanning;

public sealed class ScannerTests
{
    static readonly IReadOnlyList<BarSeries> s_universe =
    [
        .. SampleMarkets.Universe.ToSeries().Take(6)
            .Select((series, index) => series with { Bars = series.Bars.Slice(index * 9, 300 - index % 2) }),
    ];

    [Theory]
    [InlineData("rsi(14) < 60 and close > open")]
    [InlineData("rank(close / close[20]) <= 2")]
    [InlineData("weekly.close > sma(weekly.close, 4)")]
    public void Scan_of_a_day_finds_what_a_scan_of_bars_cut_off_there_finds(string rule)
    {
        var found = 0;
        for (var day = new DateOnly(2022, 5, 2); day < new DateOnly(2022, 12, 1); day = day.AddDays(17))
        {
            BarSeries[] cut = [.. s_universe.Select(series => CutAfter(series, day))];
            var (whole, until) = (Scan(rule, day), Scanner.Scan(cut, Query(rule)));

            Assert.Equal(until.Matches.Select(Text), whole.Matches.Select(Text));
            Assert.Equal(until.AsOf, whole.AsOf);
            found += whole.Matches.Count;
        }

        Assert.True(found > 3);
    }

    [Fact]
    public void Every_bar_on_which_the_rule_is_met_is_found_once()
    {
        var rule = Rule.Parse("close > sma(close, 20)");
        var expected = s_universe.SelectMany(series => Met(series).Select(bar => $"{series.Name} {bar}")).Order(StringComparer.Ordinal);

        var all = Scanner.Scan(s_universe, new() { Filter = rule, EveryBar = true });

        Assert.Equal(expected, all.Matches.Select(match => $"{match.Symbol} {match.Bar}").Order(StringComparer.Ordinal));
        Assert.Equal(all.Matches.OrderBy(match => match.Time).ThenBy(match => match.Symbol, StringComparer.Ordinal), all.Matches);
    }

    [Fact]
    public void Best_of_a_day_are_those_with_the_greatest_number_and_the_undefined_come_last()
    {
        ScanQuery query = new() { Filter = Rule.Parse("close > 0"), By = Rule.Parse("close / close[20]"), EveryBar = true };
        var (all, best) = (Scanner.Scan(s_universe, query), Scanner.Scan(s_universe, query with { Top = 2 }));

        Assert.Equal(all.Matches.Count, best.Found);
        var days = all.Matches.ToLookup(match => match.Day);
        Assert.All(best.Matches.GroupBy(match => match.Day), day =>
        {
            var expected = days[day.Key].OrderByDescending(match => double.IsNaN(match.Rank) ? double.NegativeInfinity : match.Rank);
            Assert.Equal(expected.Take(2).Select(Text), day.Select(Text));
        });
    }

    [Fact]
    public void Order_of_the_universe_changes_nothing()
    {
        ScanQuery query = new() { Filter = Rule.Parse("rsi(14) > 50"), By = Rule.Parse("volume"), Top = 3, EveryBar = true };

        Assert.Equal(
            Scanner.Scan(s_universe, query).Matches.Select(Text), Scanner.Scan([.. s_universe.Reverse()], query).Matches.Select(Text));
    }

    [Fact]
    public void Instrument_that_ended_earlier_is_stale_unless_it_is_young_enough()
    {
        BarSeries[] universe = [Days("NEW", 1, 9), Days("OLD", 1, 6), Days("YET", 20, 22)];

        var (strict, mild) = (Scan(0), Scan(3));

        Assert.Equal([new StaleSeries("OLD", new DateOnly(2024, 1, 6)), new("YET", null)], strict.Stale);
        Assert.Equal(["NEW"], strict.Matches.Select(match => match.Symbol));
        Assert.Equal(["NEW", "OLD"], mild.Matches.Select(match => match.Symbol));

        ScanResult Scan(int age) => Scanner.Scan(
            universe, new() { Filter = Rule.Parse("close > 0"), AsOf = new(2024, 1, 15), MaxAgeDays = age });
    }

    [Fact]
    public void Nothing_up_to_the_day_leaves_nothing_to_look_at()
    {
        var result = Scanner.Scan([Days("YET", 20, 22)], new() { Filter = Rule.Parse("close > 0"), AsOf = new(2024, 1, 1) });

        Assert.Null(result.AsOf);
        Assert.Empty(result.Matches);
        Assert.Single(result.Stale);
    }

    [Fact]
    public void What_followed_is_told_with_what_the_others_did()
    {
        BarSeries[] universe = [Closes("AAA", 10, 11, 22, 11, 11), Closes("BBB", 10, 10, 5, 10)];
        var result = Scanner.Scan(universe, new() { Filter = Rule.Parse("symbol == 'AAA' and weekday != 3"), EveryBar = true });

        var followed = ForwardReturns.Of(result.Matches, universe, [1, 2, 9]);

        // Matches on the bars 0, 1, 3 and 4 of AAA; from bar 0: +10 %, beside 0 % of BBB; from 1: +100 % beside −50 %; from 3: 0 %.
        var day = followed[0];
        Assert.Equal((1, 3, 3), (day.Bars, day.Count, day.Apart));
        Assert.Equal((1.1 / 3, 0.1, 2.0 / 3), (day.Mean, day.Median, day.HitRate), new Near());
        Assert.Equal((0.3 / 3, 1.0 / 3, 0.8 / 3), (day.BaseMean, day.BaseHitRate, day.Excess), new Near());
        Assert.Equal((2, 1), (followed[1].Count, followed[1].Apart));
        Assert.Equal((0, double.NaN, double.NaN), (followed[2].Count, followed[2].Mean, followed[2].Excess));
    }

    static IEnumerable<int> Met(BarSeries series)
    {
        var close = series.Bars.Close.ToArray();
        for (var bar = 19; bar < close.Length; bar++)
        {
            if (close[bar] > close[(bar - 19)..(bar + 1)].Average()) yield return bar;
        }
    }

    static BarSeries CutAfter(BarSeries series, DateOnly day) =>
        series with { Bars = series.Bars.Slice(0, ScanDays.CountUpTo(series, day)) };

    static ScanResult Scan(string rule, DateOnly day) => Scanner.Scan(s_universe, Query(rule) with { AsOf = day });

    static ScanQuery Query(string rule) => new() { Filter = Rule.Parse(rule), MaxAgeDays = 5, Shown = [Rule.Parse("rsi(14)")] };

    static string Text(ScanMatch match) => $"{match.Symbol} {match.Bar} {match.Rank} {string.Join(' ', match.Values)}";

    static BarSeries Days(string name, int first, int last) => new(name, Bars.Of(
        [.. Enumerable.Range(first, last - first + 1).Select(day => Bar(new(2024, 1, day), 10))]));

    // From a Monday on.
    static BarSeries Closes(string name, params double[] closes) =>
        new(name, Bars.Of([.. closes.Select((close, index) => Bar(new(2024, 1, 1 + index), close))]));

    static Bar Bar(DateOnly day, double close) =>
        new(day.DayNumber * UtcTime.Day + Session.WholeDay.End, close, close, close, close, 100);

    sealed class Near : IEqualityComparer<(double, double, double)>
    {
        public bool Equals((double, double, double) x, (double, double, double) y) =>
            Math.Abs(x.Item1 - y.Item1) < 1e-12 && Math.Abs(x.Item2 - y.Item2) < 1e-12 && Math.Abs(x.Item3 - y.Item3) < 1e-12;

        public int GetHashCode((double, double, double) numbers) => 0;
    }
}
