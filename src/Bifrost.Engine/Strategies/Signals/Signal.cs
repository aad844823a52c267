using Bifrost.Engine.Data;

namespace Bifrost.Engine.Strategies;

/// <summary>What a signal decides. Above zero it speaks for rising prices, below zero for falling ones.</summary>
public enum SignalRole
{
    /// <summary>Goes long and short, and turns one into the other.</summary>
    LongShort,

    /// <summary>Goes long; the opposite closes, unless there is a <see cref="LongExit"/>.</summary>
    Long,

    /// <summary>Goes short; the opposite closes, unless there is a <see cref="ShortExit"/>.</summary>
    Short,

    /// <summary>Closes a long position when it falls below zero.</summary>
    LongExit,

    /// <summary>Closes a short position when it rises above zero.</summary>
    ShortExit,
}

/// <summary>How the values of a signal are read.</summary>
public enum SignalReading
{
    Plain,

    /// <summary>Above zero counts as below it, and the other way round.</summary>
    Inverted,

    /// <summary>Whatever is not zero counts as what the role waits for.</summary>
    Any,
}

/// <summary>A line that a strategy acts on.</summary>
/// <param name="Values">Made from the feeds of the run when it starts.</param>
public sealed record Signal(SignalRole Role, Func<FeedSet, Line> Values, SignalReading Reading = SignalReading.Plain);
