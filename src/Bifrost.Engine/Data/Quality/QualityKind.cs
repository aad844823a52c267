namespace Bifrost.Engine.Data;

/// <summary>What may be wrong with bars.</summary>
public enum QualityKind
{
    /// <summary>A row that cannot be read: a date or a number that is none, a cell too few.</summary>
    Unreadable,

    /// <summary>Earlier than the row before it.</summary>
    OutOfOrder,

    /// <summary>The same time as another row.</summary>
    Duplicate,

    HighBelowLow,

    /// <summary>Open or close outside of high and low.</summary>
    OutsideRange,

    NegativePrice,

    ZeroPrice,

    /// <summary>A value that is missing or not finite.</summary>
    NotANumber,

    NegativeVolume,

    /// <summary>No bar for longer than a long holiday, see <see cref="BarQuality"/>.</summary>
    Gap,

    /// <summary>A day on which most of the other instruments have a bar.</summary>
    MissingDay,

    /// <summary>A move out of proportion: an unadjusted split, a wrong digit, or news.</summary>
    Jump,

    /// <summary>No volume, in an instrument that has volume otherwise.</summary>
    NoVolume,
}

/// <summary>One thing that may be wrong.</summary>
/// <param name="Line">Of the file, counted from 1.</param>
/// <param name="Time">As the file has it; null where it could not be read.</param>
public sealed record QualityFinding(QualityKind Kind, string Symbol, int Line, DateTime? Time, string Values)
{
    public override string ToString() =>
        $"{(Symbol.Length > 0 ? $"{Symbol} " : "")}line {Line}{(Time is { } time ? $" ({BarText.Time(time)})" : "")}: {Values}";
}

/// <summary>All of one kind.</summary>
/// <param name="Symbols">How many instruments have it.</param>
/// <param name="Examples">The first few.</param>
public sealed record QualityTally(QualityKind Kind, int Count, int Symbols, IReadOnlyList<QualityFinding> Examples);
