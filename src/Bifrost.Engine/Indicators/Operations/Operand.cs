using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>A line or a number, where either will do.</summary>
public readonly struct Operand
{
    Operand(Line? line, double number) => (Line, Number) = (line, number);

    /// <summary>Null for a number.</summary>
    public Line? Line { get; }

    internal double Number { get; }

    public static implicit operator Operand(Line line) => new(line, 0);

    public static implicit operator Operand(Indicator indicator) => new(indicator, 0);

    public static implicit operator Operand(Feed feed) => new(feed, 0);

    public static implicit operator Operand(double number) => new(null, number);

    /// <summary>The operands as lines; a number becomes a line of the first line's feed.</summary>
    internal static Line[] Lines(ReadOnlySpan<Operand> operands)
    {
        Line? clock = null;
        foreach (var operand in operands) clock ??= operand.Line;
        if (clock is null) throw new ArgumentException("At least one operand must be a line.", nameof(operands));

        var lines = new Line[operands.Length];
        for (var i = 0; i < lines.Length; i++) lines[i] = operands[i].Line ?? LineMath.Constant(clock.Feed, operands[i].Number);
        return lines;
    }
}
