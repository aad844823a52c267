namespace Bifrost.Engine.Rules;

/// <summary>What a symbol is among others.</summary>
sealed partial class Binder
{
    readonly List<RankOf> _ranks = [];

    /// <summary>The ranks that the rule takes, those inside others first.</summary>
    public IReadOnlyList<RankOf> Ranks => _ranks;

    RankOf Rank(Call call, List<Expression> given)
    {
        if (_frame is not null)
            throw Wrong(call.Place, "A rank is taken on the bars themselves; write rank(weekly.close), not weekly.rank(close).");
        if (given is [_, var form] && form is not NameUse { Name: "pct" })
            throw Wrong(form.Place, $"Expected pct, or nothing, as the second argument; found `{Excerpt(form)}`.", "pct");
        RankOf rank = new(OnFeed(Number(given[0])), given.Count > 1);
        if (!_ranks.Contains(rank)) _ranks.Add(rank);
        return rank;
    }

    InWatchlist Watchlist(Expression given)
    {
        if (given is not TextLiteral { Value: var name })
            throw Wrong(given.Place, $"Expected the name of a watchlist as a text, such as 'mine'; found `{Excerpt(given)}`.", "a text");
        foreach (var (listed, symbols) in options.Watchlists)
        {
            if (!listed.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            return new(listed, new([.. symbols.Select(symbol => symbol.ToUpperInvariant()).Order(StringComparer.Ordinal)]));
        }

        var names = string.Join(", ", options.Watchlists.Keys.Order(StringComparer.Ordinal).Select(known => $"'{known}'"));
        var others = names.Length == 0 ? "none is given" : $"there are {names}";
        throw Wrong(given.Place, $"There is no watchlist '{name}'; {others}.", names.Length == 0 ? null : names);
    }
}
