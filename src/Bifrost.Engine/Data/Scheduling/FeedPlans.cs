namespace Bifrost.Engine.Data;

/// <summary>Feed plans checked and turned into what a loop reads.</summary>
static class FeedPlans
{
    public static BarSeries Filtered(FeedPlan plan) => plan.Filters.Count == 0
        ? plan.Series
        : plan.Series with { Bars = BarFilter.Apply(plan.Filters, plan.Series) };

    public static FeedReader[] Readers(IReadOnlyList<FeedPlan> plans)
    {
        var readers = new FeedReader[plans.Count];
        for (var i = 0; i < plans.Count; i++) readers[i] = Reader(plans, i, readers);
        return readers;
    }

    public static void Check(IReadOnlyList<FeedPlan> plans)
    {
        if (plans.Count == 0) throw new ArgumentException("There are no feeds to run over.", nameof(plans));
        for (var i = 0; i < plans.Count; i++)
        {
            if (Problem(plans, i) is { } problem)
                throw new ArgumentException($"Feed {i} ({plans[i].Series.Name}): {problem}", nameof(plans));
        }
    }

    static FeedReader Reader(IReadOnlyList<FeedPlan> plans, int index, FeedReader[] readers)
    {
        var plan = plans[index];
        if (plan.Filters is [.., BarReplayerOpen]) return new OpenFirstReader(Filtered(plan));
        if (plan.Resampling is not { } target) return new PlainReader(Filtered(plan));

        var source = plans[Root(plans, index)].Series;
        BarInput input = plan.Of is { } of ? new FeedInput(readers[of]) : new OwnInput(source.Bars);
        var filters = new FilterChain(plan.Filters, source);
        return plan.Replay
            ? new ReplayedReader(plan, input, new(target, source.Session, source.Timeframe, source.Compression), filters)
            : new ResampledReader(plan, input, new(target, source.Session, source.Timeframe, source.Compression), filters);
    }

    /// <summary>The feed whose series a chain of feeds made from one another begins with.</summary>
    static int Root(IReadOnlyList<FeedPlan> plans, int index) => plans[index].Of is { } of ? Root(plans, of) : index;

    static string? Problem(IReadOnlyList<FeedPlan> plans, int index)
    {
        var plan = plans[index];
        if (plan.Of is { } of)
        {
            if (plan.Resampling is null) return "it is made of another feed but names no timeframe to resample to.";
            if (of < 0 || of >= index) return $"it is made of feed {of}; it has to be a feed before it (0 to {index - 1}).";
            if (plans[of].Replay || plans[of].Filters is [.., BarReplayerOpen])
                return $"it is made of feed {of}, whose bars are replayed; make it of that feed's own bars.";
        }
        else if (plan.Series.Bars.Count == 0)
        {
            return "it holds no bars.";
        }

        return ProblemOf(plan, plans[Root(plans, index)].Series);
    }

    static string? ProblemOf(FeedPlan plan, BarSeries source)
    {
        if (source.Compression < 1) return $"its compression is {source.Compression}; the least is 1.";
        if (plan.Filters.Take(plan.Filters.Count - 1).Any(filter => filter is BarReplayerOpen))
            return $"{nameof(BarReplayerOpen)} has to be its last filter.";
        if (plan.Resampling is not { } target)
            return plan.Replay ? "it is to be replayed but names no timeframe to replay to." : null;
        if (plan.Filters is [.., BarReplayerOpen]) return $"{nameof(BarReplayerOpen)} cannot be resampled or replayed.";
        if (target.Compression < 1) return $"it is resampled with compression {target.Compression}; the least is 1.";

        var isShorter = target.Timeframe < source.Timeframe
            || (target.Timeframe == source.Timeframe && target.Compression < source.Compression);
        return isShorter
            ? $"bars of {source.Compression} {source.Timeframe} cannot be split into {target.Compression} {target.Timeframe}."
            : null;
    }
}
