using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The four prices that an indicator of whole bars reads: a feed, or an indicator that makes bars.</summary>
public sealed record Candles(Line Open, Line High, Line Low, Line Close)
{
    public static implicit operator Candles(Feed feed) => new(feed.Open, feed.High, feed.Low, feed.Close);

    /// <summary>What the bars stand for where one line is wanted.</summary>
    internal Line First { get; init; } = Close;

    /// <summary>The minimum period of what makes the bars; 1 for a feed.</summary>
    internal int SourcePeriod { get; init; } = 1;
}
