namespace Bifrost.Engine.Data;

/// <summary>The bars of one instrument at one timeframe, with what is needed to understand their times.</summary>
public sealed record BarSeries(string Name, Bars Bars)
{
    public Timeframe Timeframe { get; init; } = Timeframe.Days;

    /// <summary>How many units of the timeframe make a bar.</summary>
    public int Compression { get; init; } = 1;

    public Session Session { get; init; } = Session.WholeDay;
}
