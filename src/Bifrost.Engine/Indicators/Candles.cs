using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// The prices, and the volume, that an indicator of whole bars reads: a feed, or an indicator that makes bars.
/// </summary>
public sealed record Candles(Line Open, Line High, Line Low, Line Close)
{
    /// <summary>What was traded in the bars.</summary>
    /// <exception cref="InvalidOperationException">The bars have no volume: they are made by an indicator.</exception>
    public Line Volume
    {
        get => field ?? throw new InvalidOperationException($"The bars of {Close.Name} have no volume; take those of the feed.");
        init;
    }

    public static implicit operator Candles(Feed feed) =>
        new(feed.Open, feed.High, feed.Low, feed.Close) { Volume = feed.Volume };

    /// <summary>What the bars stand for where one line is wanted.</summary>
    internal Line First { get; init; } = Close;

    /// <summary>The minimum period of what makes the bars; 1 for a feed.</summary>
    internal int SourcePeriod { get; init; } = 1;

    /// <summary>(high + low + close) / 3.</summary>
    internal Line Typical => (High + Low + Close) / 3.0;
}
