namespace Bifrost.Engine.Data;

/// <summary>What can be wrong with a bar that reads well.</summary>
[Flags]
public enum BarDefects
{
    None = 0,

    /// <summary>Earlier than the bar before it.</summary>
    OutOfOrder = 1,

    /// <summary>The same time as the bar before it; normal among ticks.</summary>
    Duplicate = 2,

    HighBelowLow = 4,

    /// <summary>Open or close above the high or below the low.</summary>
    OutsideRange = 8,

    NegativePrice = 16,

    ZeroPrice = 32,

    /// <summary>A price, volume or open interest is missing or not finite.</summary>
    NotANumber = 64,

    NegativeVolume = 128,

    All = 255,
}

/// <summary>One defect of one bar.</summary>
/// <param name="Line">The line of the file, counted from 1.</param>
/// <param name="Time">The time as the file has it.</param>
/// <param name="Values">The values that show the defect, as a message shows them.</param>
public sealed record BarDefect(BarDefects Kind, int Line, DateTime Time, string Values)
{
    public override string ToString() => $"line {Line} ({BarText.Time(Time)}): {Values}";
}

/// <summary>What was done about a defect.</summary>
public sealed record BarRepair(BarDefect Defect, string Done)
{
    public override string ToString() => $"{Defect}: {Done}";
}

/// <summary>A row that was left out.</summary>
public sealed record SkippedRow(int Line, string Reason)
{
    public override string ToString() => $"line {Line}: {Reason}";
}
