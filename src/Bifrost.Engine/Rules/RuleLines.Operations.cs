using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;

namespace Bifrost.Engine.Rules;

/// <summary>Which kernel does what.</summary>
sealed partial class RuleLines
{
    Line Operation(Operation operation) => operation.Operator switch
    {
        RuleOperator.Add => Pair<Total>(operation),
        RuleOperator.Subtract => Pair<Difference>(operation),
        RuleOperator.Multiply => Pair<Product>(operation),
        RuleOperator.Divide => Pair<Quotient>(operation),
        RuleOperator.Power => Pair<Raised>(operation),
        RuleOperator.Smaller => Pair<SmallerOf>(operation),
        RuleOperator.Larger => Pair<LargerOf>(operation),
        RuleOperator.Less => Pair<IsLess>(operation),
        RuleOperator.LessOrEqual => Pair<IsLessOrEqual>(operation),
        RuleOperator.Greater => Pair<IsLess>(Swapped(operation)),
        RuleOperator.GreaterOrEqual => Pair<IsLessOrEqual>(Swapped(operation)),
        RuleOperator.Equal => Pair<IsEqual>(operation),
        RuleOperator.NotEqual => Pair<IsDifferent>(operation),
        RuleOperator.And => Open(operation, default(OfLines<AndAlso>)),
        RuleOperator.Or => Open(operation, default(OfLines<OrElse>)),
        RuleOperator.If => Open(operation, default(Chosen)),
        _ => OfOne(operation),
    };

    Line OfOne(Operation operation) => operation.Operator switch
    {
        RuleOperator.Not => Made(operation, new FormulaKernel<Denied>()),
        RuleOperator.Minus => Made(operation, new FormulaKernel<Negated>()),
        RuleOperator.Absolute => Made(operation, new FormulaKernel<Absolute>()),
        RuleOperator.Logarithm => Made(operation, new FormulaKernel<NaturalLogarithm>()),
        RuleOperator.SquareRoot => Made(operation, new FormulaKernel<SquareRoot>()),
        RuleOperator.CrossesAbove => Made(operation, new FormulaKernel<Crossed>(), 1),
        RuleOperator.CrossesBelow => Made(Swapped(operation), new FormulaKernel<Crossed>(), 1),
        RuleOperator.Earlier => Made(operation, new FormulaKernel<Delayed>(new(operation.Bars)), operation.Bars),
        RuleOperator.Rising => Made(operation, new Climb(operation.Bars, Down: false), operation.Bars),
        RuleOperator.Falling => Made(operation, new Climb(operation.Bars, Down: true), operation.Bars),
        RuleOperator.Highest => Made(operation, new DefinedExtreme<Upwards>(operation.Bars), operation.Bars - 1),
        RuleOperator.Lowest => Made(operation, new DefinedExtreme<Downwards>(operation.Bars), operation.Bars - 1),
        RuleOperator.BarsSince => Made(operation, default(SinceMet)),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation.Operator, "No such operator."),
    };

    static Operation Swapped(Operation operation) =>
        operation with { Operands = new(operation.Operands[1], operation.Operands[0]) };

    /// <summary>Two values of the same bar; a number needs no column of its own.</summary>
    Line Pair<TOperation>(Operation operation)
        where TOperation : struct, IOperation => (operation.Operands[0], operation.Operands[1]) switch
        {
            (Fixed a, var b) => WithNumber(operation, new OfNumberAndLine<TOperation>(a.Value), Of(b)),
            (var a, Fixed b) => WithNumber(operation, new OfLineAndNumber<TOperation>(b.Value), Of(a)),
            _ => Made(operation, new FormulaKernel<OfLines<TOperation>>()),
        };

    static Line WithNumber<TFormula>(Operation operation, TFormula formula, Line line)
        where TFormula : struct, IFormula => Carried(Computed.Formula($"{operation.Operator}", formula, line), 0, line);

    /// <summary>What needs every operand, and each for so many bars before.</summary>
    Line Made<TKernel>(Operation operation, TKernel kernel, int barsBefore = 0)
        where TKernel : struct, IKernel
    {
        var sources = Sources(operation);
        var minPeriod = sources.Max(source => source.MinPeriod) + barsBefore;
        return Carried(Computed.Line($"{operation.Operator}", kernel, minPeriod, sources), barsBefore, sources);
    }

    /// <summary>What may be decided while an operand is still undefined.</summary>
    Line Open<TFormula>(Operation operation, TFormula formula)
        where TFormula : struct, IFormula
    {
        var sources = Sources(operation);
        return Carried(Computed.Formula($"{operation.Operator}", formula, 1, sources), 0, sources);
    }

    Line[] Sources(Operation operation)
    {
        var sources = new Line[operation.Operands.Count];
        for (var i = 0; i < sources.Length; i++) sources[i] = Operand(operation, i);
        return sources;
    }

    /// <summary>
    /// The line as a source: an indicator of it starts where all that it was made of has values, not where the first
    /// has, since an average that meets an undefined value may never leave it behind.
    /// </summary>
    static Line Carried(Line line, int barsBefore, params ReadOnlySpan<Line> sources)
    {
        var period = line.MinPeriod;
        foreach (var source in sources) period = Math.Max(period, source.SourcePeriod + barsBefore);
        return line.As(line.Name, line.MinPeriod, period);
    }
}
