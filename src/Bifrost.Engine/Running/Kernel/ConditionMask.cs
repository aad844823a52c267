using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Running;

/// <summary>
/// A condition as a mask: a bit a bar, set where it is met. What is undefined is not set, and neither is its negation: <c>not</c> is
/// carried down to the comparisons, each of which knows its opposite.
/// </summary>
abstract class ConditionMask
{
    /// <summary>Fills the mask for one set of parameters.</summary>
    /// <param name="spare">Masks to work in, one a level of nesting.</param>
    public abstract void Fill(ReadOnlySpan<double> values, SpareMasks spare, Span<ulong> mask);

    /// <summary>Writes the same as steps.</summary>
    public abstract void Write(MaskWriter steps);

    public static ConditionMask Of(CompiledRule rule, KernelColumns columns) => Of(rule.Expression, columns, negated: false);

    static ConditionMask Of(Expression expression, KernelColumns columns, bool negated)
    {
        return expression switch
        {
            Not not => Of(not.Condition, columns, !negated),
            Binary { Operator: BinaryOperator.And } both => joined(both, isAnd: !negated),
            Binary { Operator: BinaryOperator.Or } either => joined(either, isAnd: negated),
            Between range => new JoinedMasks(
                !negated,
                compared(BinaryOperator.GreaterOrEqual, range.Value, range.Low),
                compared(BinaryOperator.LessOrEqual, range.Value, range.High)),
            Binary { Operator: BinaryOperator.CrossesAbove } above => crossing(above.Left, above.Right),
            Binary { Operator: BinaryOperator.CrossesBelow } below => crossing(below.Right, below.Left),
            Call { Name: "crosses_above" } above => crossing(above.Arguments[0].Value, above.Arguments[1].Value),
            Call { Name: "crosses_below" } below => crossing(below.Arguments[1].Value, below.Arguments[0].Value),
            Binary binary when Compares(binary) => compared(binary.Operator, binary.Left, binary.Right),
            _ => new ColumnMask(operand(expression), columns.Operand(negated ? "0" : "1")),
        };

        KernelOperand operand(Expression part) => columns.Operand(RulePrinter.Print(part));
        JoinedMasks joined(Binary both, bool isAnd) => new(isAnd, Of(both.Left, columns, negated), Of(both.Right, columns, negated));
        ComparedMask compared(BinaryOperator compare, Expression left, Expression right) =>
            new(compare, operand(left), operand(right), negated);
        CrossingMask crossing(Expression left, Expression right) => new(operand(left), operand(right), negated);
    }

    /// <summary>Numbers are compared here; texts and conditions by the rule itself.</summary>
    static bool Compares(Binary binary) => binary.Operator
        is BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual;
}

/// <summary>Both, or either.</summary>
sealed class JoinedMasks(bool isAnd, ConditionMask left, ConditionMask right) : ConditionMask
{
    public override void Fill(ReadOnlySpan<double> values, SpareMasks spare, Span<ulong> mask)
    {
        left.Fill(values, spare, mask);
        var other = spare.Take();
        right.Fill(values, spare, other);
        for (var i = 0; i < mask.Length; i++) mask[i] = isAnd ? mask[i] & other[i] : mask[i] | other[i];
        spare.Return();
    }

    public override void Write(MaskWriter steps)
    {
        left.Write(steps);
        right.Write(steps);
        steps.Join(isAnd);
    }
}

/// <summary>One column beside another.</summary>
sealed class ComparedMask(BinaryOperator compare, KernelOperand left, KernelOperand right, bool negated) : ConditionMask
{
    public override void Fill(ReadOnlySpan<double> values, SpareMasks spare, Span<ulong> mask)
    {
        var (a, b) = (left.Column(values), right.Column(values));
        var (isStrict, isSwapped) = Shape;
        if (isSwapped) (a, b) = (b, a);
        if (isStrict) Comparisons.Fill<Comparisons.Less>(a, b, mask);
        else Comparisons.Fill<Comparisons.LessOrEqual>(a, b, mask);
    }

    public override void Write(MaskWriter steps)
    {
        var (isStrict, isSwapped) = Shape;
        steps.Compare(isStrict ? MaskOperation.Less : MaskOperation.LessOrEqual, isSwapped ? right : left, isSwapped ? left : right);
    }

    /// <summary>As less, or less or equal, of the two or of the two swapped.</summary>
    (bool IsStrict, bool IsSwapped) Shape => (compare, negated) switch
    {
        (BinaryOperator.Less, false) or (BinaryOperator.GreaterOrEqual, true) => (true, false),
        (BinaryOperator.Greater, false) or (BinaryOperator.LessOrEqual, true) => (true, true),
        (BinaryOperator.LessOrEqual, false) or (BinaryOperator.Greater, true) => (false, false),
        _ => (false, true),
    };
}

/// <summary>The left was not above the right on the bar before and is above it now; undefined where one of the four is.</summary>
sealed class CrossingMask(KernelOperand left, KernelOperand right, bool negated) : ConditionMask
{
    public override void Fill(ReadOnlySpan<double> values, SpareMasks spare, Span<ulong> mask)
    {
        var (a, b) = (left.Column(values), right.Column(values));
        var before = spare.Take();
        Comparisons.Fill<Comparisons.LessOrEqual>(a, b, before);
        Comparisons.Fill<Comparisons.Less>(b, a, mask);
        if (negated)
        {
            var defined = spare.Take();
            for (var i = 0; i < mask.Length; i++) defined[i] = mask[i] | before[i];
            for (var i = mask.Length - 1; i >= 0; i--) mask[i] = defined[i] & Delayed(defined, i) & ~(mask[i] & Delayed(before, i));
            spare.Return();
        }
        else
        {
            for (var i = 0; i < mask.Length; i++) mask[i] &= Delayed(before, i);
        }

        spare.Return();
    }

    public override void Write(MaskWriter steps) =>
        steps.Compare(negated ? MaskOperation.CrossesNot : MaskOperation.Crosses, left, right);

    /// <summary>A word of the mask of the bar before.</summary>
    static ulong Delayed(ReadOnlySpan<ulong> mask, int word) => (mask[word] << 1) | (word == 0 ? 0 : mask[word - 1] >> 63);
}

/// <summary>A condition that the rule itself has worked out: 1 where it is met, 0 where it is not.</summary>
sealed class ColumnMask(KernelOperand condition, KernelOperand truth) : ConditionMask
{
    public override void Fill(ReadOnlySpan<double> values, SpareMasks spare, Span<ulong> mask) =>
        Comparisons.Fill<Comparisons.Equal>(condition.Column(values), truth.Column(values), mask);

    public override void Write(MaskWriter steps) => steps.Compare(MaskOperation.Equal, condition, truth);
}

/// <summary>Masks to work in, taken and given back like a stack.</summary>
sealed class SpareMasks(int words)
{
    readonly List<ulong[]> _masks = [];
    int _taken;

    public Span<ulong> Take()
    {
        if (_taken == _masks.Count) _masks.Add(new ulong[words]);
        return _masks[_taken++];
    }

    public void Return() => _taken--;
}
