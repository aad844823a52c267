using System.Runtime.CompilerServices;

namespace Bifrost.Engine.Data;

/// <summary>
/// A series read from the present backwards: [0] is now, [-1] the bar before. A positive index is an error: the future
/// cannot be read. NaN where there is no value (before the first bar, or before the minimum period).
/// </summary>
public sealed class Line
{
    readonly Clock _clock;

    internal Line(Feed feed, Column column, Clock clock, int minPeriod, string name)
    {
        Feed = feed;
        Column = column;
        _clock = clock;
        MinPeriod = minPeriod;
        Name = name;
    }

    /// <summary>The feed whose bars this line counts.</summary>
    public Feed Feed { get; }

    public string Name { get; }

    /// <summary>The number of bars needed before the line has a value that may be acted on; 1 for a feed's own lines.</summary>
    public int MinPeriod { get; }

    /// <summary>Displaced forward: it may be drawn and exported, not read by a strategy.</summary>
    public bool IsDisplaced { get; internal init; }

    /// <summary>The period that counts when the line is the source of an indicator: that of the whole indicator it stands for.</summary>
    internal int SourcePeriod
    {
        get => field == 0 ? MinPeriod : field;
        init;
    }

    /// <summary>The current value may still change: the feed streams, or the line follows a feed that moves between its bars.</summary>
    internal bool Streams { get; init; }

    /// <summary>The number of bars so far.</summary>
    public int Length => _clock.Now + 1;

    /// <summary>The whole column, past and (in a backtest) future; a strategy must not see it, a report asks the result for it.</summary>
    internal Column Column { get; }

    public double this[int ago]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (ago > 0 || IsDisplaced) ThrowLookAhead(ago);
            var values = Column.Values;
            var index = _clock.Now + ago;
            return (uint)index < (uint)values.Length ? values[index] : double.NaN;
        }
    }

    /// <summary>Everything up to now, oldest first.</summary>
    public ReadOnlySpan<double> Past => IsDisplaced ? ThrowLookAhead(0) : Column.Values.AsSpan(0, Length);

    /// <summary>The same values under another name and with another minimum period.</summary>
    internal Line As(string name, int minPeriod, int sourcePeriod) =>
        new(Feed, Column, _clock, minPeriod, name)
        {
            IsDisplaced = IsDisplaced, Streams = Streams, SourcePeriod = sourcePeriod,
        };

    double[] ThrowLookAhead(int ago) => throw new LookAheadException(IsDisplaced
        ? $"{Name} is displaced into the past and holds values of the future; it can be drawn, not read."
        : $"{Name}[{ago}] lies in the future; [0] is now and [-1] the bar before.");
}

/// <summary>A strategy tried to read what it cannot know yet.</summary>
public sealed class LookAheadException(string message) : InvalidOperationException(message);
