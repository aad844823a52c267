namespace Bifrost.Engine.Data;

/// <summary>A file that cannot be read as bars; the message is a sentence that names file, place, value and what was expected.</summary>
public sealed class BarReadException : Exception
{
    public BarReadException()
    {
    }

    public BarReadException(string message)
        : base(message)
    {
    }

    public BarReadException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The line at fault, counted from 1; null when it is the whole file.</summary>
    public int? Line { get; init; }

    /// <summary>The column at fault by its name.</summary>
    public string? Column { get; init; }

    /// <summary>The value found there.</summary>
    public string? Value { get; init; }

    /// <summary>The defects that stopped the reading, first by line; empty when something else did.</summary>
    public IReadOnlyList<BarDefect> Defects { get; init; } = [];
}
