namespace Bifrost.Engine.Rules;

/// <summary>Puts operands on one clock, and computes what is the same at every bar.</summary>
sealed partial class Binder
{
    Meaning Back(Meaning value, int bars, Place place)
    {
        if (value.Kind == RuleKind.Text) throw Wrong(place, "A text has no earlier bars.");
        return bars == 0 ? value : Look(RuleOperator.Earlier, value.Kind, bars, value);
    }

    static Meaning Operate(RuleOperator work, RuleKind kind, params ReadOnlySpan<Meaning> operands)
    {
        var isFixed = work is not (RuleOperator.CrossesAbove or RuleOperator.CrossesBelow or RuleOperator.BarsSince);
        foreach (var operand in operands) isFixed &= operand is Fixed;
        return isFixed ? new Fixed(FixedValues.Of(work, operands), kind) : Look(work, kind, 0, operands);
    }

    static Operation Look(RuleOperator work, RuleKind kind, int bars, params ReadOnlySpan<Meaning> operands)
    {
        var (together, frame) = Together(operands);
        return new(work, together, bars, kind, frame);
    }

    /// <summary>Operands of one timeframe stay in it; where they differ, all are seen from the feed.</summary>
    static (Items<Meaning> Operands, RuleTimeframe? Frame) Together(ReadOnlySpan<Meaning> operands)
    {
        Meaning? first = null;
        var differ = false;
        foreach (var operand in operands)
        {
            if (operand is Fixed) continue;
            first ??= operand;
            differ |= operand.Frame != first.Frame;
        }

        if (!differ) return (new([.. operands]), first?.Frame);
        var seen = new Meaning[operands.Length];
        for (var i = 0; i < seen.Length; i++) seen[i] = OnFeed(operands[i]);
        return (new(seen), null);
    }

    static Meaning OnFeed(Meaning meaning) => meaning.Frame is null ? meaning : new OnFeed(meaning);
}

/// <summary>Operations on numbers alone, with the kernels' own arithmetic.</summary>
static class FixedValues
{
    public static double Of(RuleOperator work, ReadOnlySpan<Meaning> operands)
    {
        double Value(Meaning meaning) => ((Fixed)meaning).Value;
        var a = Value(operands[0]);
        if (operands.Length == 1) return OfOne(work, a);
        var b = Value(operands[1]);
        return work == RuleOperator.If ? (a == 1 ? b : a == 0 ? Value(operands[2]) : double.NaN) : OfTwo(work, a, b);
    }

    public static double OfOne(RuleOperator work, double a) => work switch
    {
        RuleOperator.Not => 1 - a,
        RuleOperator.Minus => -a,
        RuleOperator.Absolute => Math.Abs(a),
        RuleOperator.Logarithm => NaturalLogarithm.Of(a),
        RuleOperator.SquareRoot => Math.Sqrt(a),
        _ => throw new ArgumentOutOfRangeException(nameof(work), work, "No operation on one number."),
    };

    public static double OfTwo(RuleOperator work, double a, double b) => work switch
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
        RuleOperator.Or => OrElse.Of(a, b, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(work), work, "No operation on two numbers."),
    };
}
