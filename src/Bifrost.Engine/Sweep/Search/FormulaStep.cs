using Bifrost.Engine.Rules;
using Bifrost.Engine.Statistics;

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
        1 => OfOne(operands[0]),
        2 => OfTwo(operands[0], operands[1]),
        _ => operands[0] == 1 ? operands[1] : operands[0] == 0 ? operands[2] : double.NaN,
    };

    double OfOne(double value) => Operator switch
    {
        RuleOperator.Not => 1 - value,
        RuleOperator.Minus => -value,
        RuleOperator.Absolute => Math.Abs(value),
        RuleOperator.Logarithm => Defined.OrUndefined(Elementary.Log(value)),
        _ => Math.Sqrt(value),
    };

    double OfTwo(double a, double b) => Operator switch
    {
        RuleOperator.Add => Total.Of(a, b, 0),
        RuleOperator.Subtract => Difference.Of(a, b, 0),
        RuleOperator.Multiply => Product.Of(a, b, 0),
        RuleOperator.Divide => Quotient.Of(a, b, 0),
        RuleOperator.Power => Raised.Of(a, b, 0),
        RuleOperator.Smaller => SmallerOf.Of(a, b, 0),
        RuleOperator.Larger => LargerOf.Of(a, b, 0),
        RuleOperator.Less => IsLess.Of(a, b, 0),
        RuleOperator.LessOrEqual => IsLessOrEqual.Of(a, b, 0),
        RuleOperator.Greater => IsLess.Of(b, a, 0),
        RuleOperator.GreaterOrEqual => IsLessOrEqual.Of(b, a, 0),
        RuleOperator.Equal => IsEqual.Of(a, b, 0),
        RuleOperator.NotEqual => IsDifferent.Of(a, b, 0),
        RuleOperator.And => AndAlso.Of(a, b, 0),
        _ => OrElse.Of(a, b, 0),
    };
}
