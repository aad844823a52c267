namespace Bifrost.Engine.Running;

/// <summary>What a step of a condition does with masks, a bit a bar.</summary>
public enum MaskOperation
{
    /// <summary>Set where the left operand is below the right.</summary>
    Less,

    LessOrEqual,

    Equal,

    /// <summary>Set where the left was not above the right on the bar before and is above it now.</summary>
    Crosses,

    /// <summary>The opposite, where both are defined on both bars.</summary>
    CrossesNot,

    And,

    Or,
}

/// <summary>A step of a condition in postfix order: a comparison adds a mask, And and Or make one of the last two.</summary>
/// <param name="Left">The place of an operand; unused by And and Or.</param>
/// <param name="Right">The same.</param>
public readonly record struct MaskStep(MaskOperation Operation, int Left, int Right);

/// <summary>Writes conditions as steps, and numbers the operands that they read.</summary>
sealed class MaskWriter
{
    readonly List<KernelOperand> _operands = [];
    List<MaskStep> _steps = [];
    int _depth;

    public IReadOnlyList<KernelOperand> Operands => _operands;

    /// <summary>The most masks that a condition so far has needed at a time.</summary>
    public int Deepest { get; private set; }

    /// <summary>The steps of a condition; none for null, which is never met.</summary>
    public IReadOnlyList<MaskStep> Steps(ConditionMask? condition)
    {
        (_steps, _depth) = ([], 0);
        condition?.Write(this);
        return _steps;
    }

    public void Compare(MaskOperation operation, KernelOperand left, KernelOperand right)
    {
        _steps.Add(new(operation, PlaceOf(left), PlaceOf(right)));
        Deepest = Math.Max(Deepest, ++_depth);
    }

    public void Join(bool isAnd)
    {
        _steps.Add(new(isAnd ? MaskOperation.And : MaskOperation.Or, 0, 0));
        _depth--;
    }

    public int PlaceOf(KernelOperand operand)
    {
        var place = _operands.IndexOf(operand);
        if (place >= 0) return place;
        _operands.Add(operand);
        return _operands.Count - 1;
    }
}
