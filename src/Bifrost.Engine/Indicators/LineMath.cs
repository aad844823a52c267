using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Functions of lines, bar by bar. Truth is 1 and 0; what is not zero is true, and so is NaN. A result has the longest
/// minimum period of its operands and counts the bars of the first line's feed; operands of other feeds are coupled to it.
/// </summary>
public static class LineMath
{
    public static Line And(params ReadOnlySpan<Operand> operands) => Fold<Both>("And", operands);

    public static Line Or(params ReadOnlySpan<Operand> operands) => Fold<Either>("Or", operands);

    /// <summary>
    /// The largest; of equals the first. A NaN that comes first stays, one that comes later is passed over.
    /// </summary>
    public static Line Max(params ReadOnlySpan<Operand> operands) => Fold<Larger>("Max", operands);

    /// <summary>The smallest; NaN as in <see cref="Max"/>.</summary>
    public static Line Min(params ReadOnlySpan<Operand> operands) => Fold<Smaller>("Min", operands);

    /// <summary>The exactly rounded sum.</summary>
    public static Line Sum(params ReadOnlySpan<Operand> operands) => OfAll("Sum", default(SumOfSources), operands);

    /// <summary>Whether any is true.</summary>
    public static Line Any(params ReadOnlySpan<Operand> operands) => Truth(Fold<Either>("Any", operands));

    /// <summary>Whether all are true.</summary>
    public static Line All(params ReadOnlySpan<Operand> operands) => Truth(Fold<Both>("All", operands));

    /// <summary>The second where the condition is true, else the third.</summary>
    public static Line If(Operand condition, Operand then, Operand otherwise) =>
        OfAll("If", default(Choice), [condition, then, otherwise]);

    /// <summary>1 where a is above b, -1 where it is below, else 0.</summary>
    public static Line Cmp(Operand a, Operand b) => Fold<Compare>("Cmp", [a, b]);

    /// <summary>One of three values, as a is below, equal to or above b.</summary>
    public static Line ByOrder(Operand a, Operand b, Operand below, Operand equal, Operand above) =>
        OfAll("ByOrder", default(ChoiceByOrder), [a, b, below, equal, above]);

    /// <summary>a / b, and <paramref name="zero"/> where b is 0.</summary>
    public static Line DivByZero(Operand a, Operand b, double zero = 0) =>
        OfAll("DivByZero", new SafeQuotient(zero, zero), [a, b]);

    /// <summary>
    /// a / b; where b is 0, <paramref name="byZero"/>, or <paramref name="zeroByZero"/> if a is 0 too.
    /// </summary>
    public static Line DivZeroByZero(
        Operand a, Operand b, double byZero = double.PositiveInfinity, double zeroByZero = 0) =>
        OfAll("DivZeroByZero", new SafeQuotient(byZero, zeroByZero), [a, b]);

    /// <summary>1 where a equals b, else 0 (operator == compares the objects).</summary>
    public static Line Eq(Operand a, Operand b) => Fold<Equal>("==", [a, b]);

    /// <summary>1 where a differs from b or one is NaN, else 0.</summary>
    public static Line Ne(Operand a, Operand b) => Fold<NotEqual>("!=", [a, b]);

    /// <summary>The quotient rounded down.</summary>
    /// <exception cref="DivisionByZeroException">b is 0 somewhere.</exception>
    public static Line FloorDiv(Operand a, Operand b) => Fold<FloorDivide>("//", [a, b]);

    /// <summary>a to the power b; NaN for a negative a and a broken b.</summary>
    public static Line Pow(Operand a, Operand b) => b.Line is null && a.Line is { } line
        ? Computed.Formula("Pow", new OfLineAndNumber<Power>(b.Number), line)
        : Fold<Power>("Pow", [a, b]);

    public static Line Abs(Line line) => Computed.Formula("Abs", default(Absolute), line);

    /// <summary>The same number at every bar.</summary>
    internal static Line Constant(Feed feed, double value) => Computed.Formula($"{value}", new Constant(value), feed.Close);

    static Line Truth(Line line) => Computed.Formula(line.Name, default(Truth), line);

    static Line Fold<TOperation>(string name, ReadOnlySpan<Operand> operands)
        where TOperation : struct, IOperation
    {
        var lines = Operand.Lines(operands);
        var result = lines[0];
        for (var i = 1; i < lines.Length; i++)
            result = Computed.Formula(name, default(OfLines<TOperation>), result, lines[i]);
        return result;
    }

    static Line OfAll<TFormula>(string name, TFormula formula, ReadOnlySpan<Operand> operands)
        where TFormula : struct, IFormula => Computed.Formula(name, formula, Operand.Lines(operands));
}
