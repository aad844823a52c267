namespace Bifrost.Engine.Data;

/// <summary>A change made to the bars of a feed before they are delivered or gathered: bars removed, added or remade.</summary>
public abstract record BarFilter
{
    /// <summary>The filter at work on one series.</summary>
    internal abstract FilterState Start(BarSeries series);

    /// <summary>The bars of a series after the filters, in the order given.</summary>
    internal static Bars Apply(IReadOnlyList<BarFilter> filters, BarSeries series)
    {
        var chain = new FilterChain(filters, series);
        var filtered = new BarsBuilder(series.Bars.Count);
        for (var i = 0; i < series.Bars.Count; i++)
        {
            Bar? newest = filtered.Count > 0 ? filtered[^1] : null;
            foreach (var bar in chain.Next(series.Bars[i], newest)) filtered.Add(bar);
        }

        return filtered.ToBars();
    }
}

/// <summary>What a filter remembers from bar to bar.</summary>
abstract class FilterState
{
    /// <summary>Takes the next bar and adds what becomes of it to <paramref name="output"/>.</summary>
    /// <param name="newest">The newest bar that the feed has delivered: of the larger timeframe if it is resampled.</param>
    public abstract void Next(in Bar bar, in Bar? newest, List<Bar> output);
}

/// <summary>Filters one after the other, bar by bar.</summary>
sealed class FilterChain(IReadOnlyList<BarFilter> filters, BarSeries series)
{
    readonly FilterState[] _states = [.. filters.Select(filter => filter.Start(series))];
    List<Bar> _input = [];
    List<Bar> _output = [];

    /// <summary>What becomes of one bar; valid until the next call.</summary>
    public List<Bar> Next(in Bar bar, in Bar? newest)
    {
        _output.Clear();
        _output.Add(bar);
        foreach (var state in _states)
        {
            (_input, _output) = (_output, _input);
            _output.Clear();
            foreach (var input in _input) state.Next(input, newest, _output);
        }

        return _output;
    }
}
