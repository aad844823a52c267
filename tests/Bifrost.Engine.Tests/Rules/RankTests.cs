using Bifrost.Engine.Data;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Tests.Data;

namespace Bifrost.Engine.Tests.Rules;

public sealed class RankTests
{
    static readonly string[] Rules =
    [
        "rank(close / close[3])", "rank(volume, pct)", "rank(close) <= 2 and close > open", "rank(if(rank(close) > 3, volume, -volume))",
        "sma(rank(close), 3)", "rank(weekly.close)", "rank(close - close) == 1", "not (rank(sma(close, 5)) > 2)",
    ];

    [Fact]
    public void The_highest_is_the_first_equals_share_a_place_and_who_is_absent_has_none()
    {
        BarSeries[] symbols =
        [
            Days("A", (1, 5), (2, 7), (4, 1)),
            Days("B", (2, 9), (3, 2)),
            Days("C", (1, 5), (2, 7), (3, 8), (4, double.NaN)),
        ];
        var universe = new RuleUniverse(symbols);

        double[][] Over(string rule) => [.. universe.Over(Rule.Parse(rule)).Select(column => column.ToArray())];
        Assert.Equal([[1, 2, 1], [1, 2], [1, 2, 1, double.NaN]], Over("rank(close)"));
        Assert.Equal([[1, 1, 1], [3, 1], [1, 1, 2, double.NaN]], Over("rank(-close)"));
        Assert.Equal([[1, 1 - 1.0 / 3, 1], [1, 0.5], [1, 1 - 1.0 / 3, 1, double.NaN]], Over("rank(close, pct)"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_rank_is_one_and_those_that_are_higher(int threads)
    {
        var symbols = Market(9);
        var universe = new RuleUniverse(symbols, threads);
        var (values, ranks) = (universe.Over(Rule.Parse("close / close[3]")), universe.Over(Rule.Parse("rank(close / close[3])")));
        for (var i = 0; i < symbols.Length; i++)
        {
            for (var bar = 0; bar < symbols[i].Bars.Count; bar++)
            {
                var (time, own) = (symbols[i].Bars.Time[bar], values[i].Span[bar]);
                var higher = symbols.Index().Count(other =>
                    other.Item.Bars.Time.IndexOf(time) is >= 0 and var at && values[other.Index].Span[at] > own);
                Assert.Equal(double.IsNaN(own) ? double.NaN : higher + 1, ranks[i].Span[bar]);
            }
        }
    }

    [Fact]
    public void A_strategy_ranks_the_feeds_of_its_run_as_the_universe_does()
    {
        var symbols = Market(6);
        foreach (var text in Rules)
        {
            var rule = Rule.Parse(text);
            var expected = new RuleUniverse(symbols).Over(rule);
            FeedPlan[] plans = [.. symbols.SelectMany((symbol, index) =>
                rule.Plans(new(symbol)).Select(plan => plan.Of is null ? plan : plan with { Of = index * rule.Plans(new(symbol)).Count }))];
            FeedSet set = new(Schedule.Of(plans), new());
            foreach (var feed in set.Where(feed => feed.Timeframe == Timeframe.Days))
            {
                var at = Array.FindIndex(symbols, symbol => symbol.Name == feed.Name);
                Assert.Equal(expected[at].ToArray(), rule.Over(feed).Column.Values);
            }
        }
    }

    [Fact]
    public void Bars_that_are_cut_off_change_no_rank_before()
    {
        var symbols = Market(5);
        BarSeries[] cut = [.. symbols.Select(symbol => symbol with { Bars = symbol.Bars.Slice(0, symbol.Bars.Count / 2) })];
        var last = cut.Min(symbol => symbol.Bars.Time[^1]);
        foreach (var rule in Rules.Select(text => Rule.Parse(text)))
        {
            var (all, before) = (new RuleUniverse(symbols).Over(rule), new RuleUniverse(cut).Over(rule));
            for (var i = 0; i < symbols.Length; i++)
            {
                var known = cut[i].Bars.Time.ToArray().Count(time => time <= last);
                Assert.Equal(all[i][..known].ToArray(), before[i][..known].ToArray());
            }
        }
    }

    [Fact]
    public void A_watchlist_is_given_when_the_rule_is_compiled()
    {
        RuleOptions options = new() { Watchlists = new Dictionary<string, IReadOnlyCollection<string>> { ["Mine"] = ["s1", "S3"] } };
        var met = new RuleUniverse(Market(4)).Over(Rule.Parse("in_watchlist('mine') and close > 0", options));

        Assert.Equal([1, 0, 1, 0], met.Select(column => column.Span[0]));
    }

    [Theory]
    [InlineData("in_watchlist('hers')", "There is no watchlist 'hers'; there are 'Mine'.")]
    [InlineData("in_watchlist(close)", "Expected the name of a watchlist as a text")]
    [InlineData("weekly.rank(close) > 1", "rank(weekly.close)")]
    [InlineData("rank(close, percent) > 1", "Expected pct")]
    [InlineData("rank(close > 1) > 1", "Expected a number")]
    public void What_cannot_be_ranked_or_listed_is_told(string text, string told) => Assert.Contains(
        told, Assert.Throws<RuleException>(() => Rule.Parse(text, new()
        {
            Watchlists = new Dictionary<string, IReadOnlyCollection<string>> { ["Mine"] = [] },
        })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_rule_says_whether_it_ranks() =>
        Assert.Equal([true, false], [Rule.Parse("rank(close) < 5").IsRanked, Rule.Parse("close < 5").IsRanked]);

    static BarSeries[] Market(int count) =>
        [.. Enumerable.Range(1, count).Select(seed => FeedBars.Days(seed, 40 + seed, 0.3) with { Name = $"S{seed}" })];

    static BarSeries Days(string name, params (int Day, double Close)[] days) =>
        new(name, Bars.Of([.. days.Select(day => FeedBars.Flat(day.Day * UtcTime.Day, day.Close))]));
}
