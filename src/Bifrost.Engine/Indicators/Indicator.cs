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

    /// <summary>In the order of declaration.</summary>
    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>The bars needed before every line has a value.</summary>
    public int MinPeriod { get; private set; }

    /// <summary>The first line; see <see cref="Line"/>.</summary>
    public double this[int ago] => _lines[0][ago];

    public static implicit operator Line(Indicator indicator) =>
        indicator._asSource ??= indicator._lines[0].As(indicator._lines[0].Name, indicator._lines[0].MinPeriod, indicator.MinPeriod);

    /// <summary>Declares the next line of the indicator.</summary>
    protected Line Declare(string name, Line values)
    {
        var minPeriod = Math.Max(values.MinPeriod, _sourcePeriod);
        values.Feed.RequireMinPeriod(minPeriod);
        var line = values.As(name, minPeriod, minPeriod);
        _lines.Add(line);
        MinPeriod = Math.Max(MinPeriod, minPeriod);
        return line;
    }
}
