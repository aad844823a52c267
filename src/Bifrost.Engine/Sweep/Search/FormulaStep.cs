using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Sweep;

/// <summary>
/// One step of a formula in postfix order: a number, the value of a name, or an operation on what the steps before it left.
/// </summary>
/// <param name="Operator">Null of a number and of a name.</param>
/// <param name="Name">The place of the value; -1 where it is no name.</param>
/// <param name="Number">Of a number.</param>
readonly record struct FormulaStep(RuleOperator? Operator, int Name, double Number)
{
    /// <summary>How many values it takes.</summary>
    public int Operands => Operator switch
    {
        null => 0,
        RuleOperator.If => 3,
        RuleOperator.Not or RuleOperator.Minus or RuleOperator.Absolute or RuleOperator.Logarithm or RuleOperator.SquareRoot => 1,
        _ => 2,
    };

    /// <param name="values">Of the names.</param>
    /// <param name="operands">As many as it takes, from the first on.</param>
    public double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> operands) => Operands switch
    {
        0 => Name < 0 ? Number : values[Name],
        1 => FixedValues.OfOne(Operator!.Value, operands[0]),
        2 => FixedValues.OfTwo(Operator!.Value, operands[0], operands[1]),
        _ => operands[0] == 1 ? operands[1] : operands[0] == 0 ? operands[2] : double.NaN,
    };
}
