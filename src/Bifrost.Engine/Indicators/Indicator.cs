using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// One or more lines computed from others. An indicator is a sealed class whose only constructor takes its sources, then
/// its parameters, and whose lines are properties: what a run, a rule or a chart needs to know is found by reflection
/// (<see cref="IndicatorCatalog"/>). Where a line is wanted it stands for its first.
/// </summary>
public abstract partial class Indicator
{
    readonly List<Line> _lines = [];
    readonly int _sourcePeriod;
    Line? _asSource;

    /// <param name="sources">What the indicator reads; its lines have no value before all of these have one.</param>
    protected Indicator(params ReadOnlySpan<Line> sources)
    {
        foreach (var source in sources) _sourcePeriod = Math.Max(_sourcePeriod, source.SourcePeriod);
    }

    protected Indicator(Candles bars) => _sourcePeriod = bars.SourcePeriod;

    /// <summary>In the order of declaration.</summary>
    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>The bars needed before every line has a value.</summary>
    public int MinPeriod { get; private set; }

    /// <summary>The first line; see <see cref="Line"/>.</summary>
    public double this[int ago] => _lines[0][ago];

    /// <summary>The first line, that many bars ago.</summary>
    public Line Delay(int bars) => ((Line)this).Delay(bars);

    /// <summary>The first line, seen from the bars of another feed.</summary>
    public Line On(Feed feed) => ((Line)this).On(feed);

    public static implicit operator Line(Indicator indicator) =>
        indicator._asSource ??= indicator._lines[0].As(indicator._lines[0].Name, indicator._lines[0].MinPeriod, indicator.MinPeriod);

    /// <summary>Declares the next line of the indicator.</summary>
    /// <param name="name">What errors and reports call it.</param>
    /// <param name="values">What was computed.</param>
    /// <param name="minPeriod">The minimum period when the values alone do not say it.</param>
    protected Line Declare(string name, Line values, int? minPeriod = null)
    {
        var line = values.As(name, minPeriod ?? Math.Max(values.MinPeriod, _sourcePeriod), 0);
        _lines.Add(line);
        Require(line.MinPeriod);
        return line;
    }

    /// <summary>
    /// Raises the minimum period of the indicator over that of its lines, for a part of it that needs longer.
    /// </summary>
    protected void Require(int minPeriod)
    {
        MinPeriod = Math.Max(MinPeriod, minPeriod);
        _lines[0].Feed.RequireMinPeriod(MinPeriod);
    }
}
