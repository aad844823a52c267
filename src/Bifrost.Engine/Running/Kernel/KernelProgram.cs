using Bifrost.Engine.Broker;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Running;

/// <summary>
/// A prepared plan as steps, columns and numbers: for a device that has the kernel's functions in a language of its own and must come
/// to the same bits.
/// </summary>
public sealed class KernelProgram
{
    readonly RulesKernel _kernel;
    readonly IReadOnlyList<KernelOperand> _operands;

    public KernelProgram(RulesKernel kernel)
    {
        var (steps, terms) = (new MaskWriter(), RuleTerms.Of(kernel.Plan, kernel.Plan.Defaults));
        _kernel = kernel;
        Long = KernelProgramSide.Of(kernel.Long, terms.Long, steps);
        Short = KernelProgramSide.Of(kernel.Short, terms.Short, steps);
        SizeOperand = kernel.SizeAtr is { } size ? steps.PlaceOf(size) : null;
        (SizeMethod, IsWhole) = (terms.Method, terms.Whole);
        (_operands, Depth) = (steps.Operands, steps.Deepest);
    }

    public RulePlan Plan => _kernel.Plan;

    public BrokerOptions Broker => _kernel.Market.Options;

    public CommissionScheme Scheme => _kernel.Market.Scheme;

    public int Bars => _kernel.Market.Bars;

    /// <summary>The first bar that is traded on.</summary>
    public int First => _kernel.Market.First;

    /// <summary>Words of 64 bars; columns are padded with NaN to whole ones.</summary>
    public int Words => _kernel.Words;

    public double[] Opens => _kernel.Market.Open;

    public double[] Highs => _kernel.Market.High;

    public double[] Lows => _kernel.Market.Low;

    public double[] Closes => _kernel.Market.Close;

    public KernelProgramSide Long { get; }

    public KernelProgramSide Short { get; }

    public RuleSizeMethod SizeMethod { get; }

    /// <summary>Fractions of units are cut off.</summary>
    public bool IsWhole { get; }

    /// <summary>The operand that a size by average true range is reckoned with.</summary>
    public int? SizeOperand { get; }

    /// <summary>How many columns a set reads.</summary>
    public int Operands => _operands.Count;

    /// <summary>The most masks that a condition needs at a time.</summary>
    public int Depth { get; }

    /// <summary>Whether the plan is allowed with these values; <see cref="KernelRunner.Run"/> says why not.</summary>
    public bool Allows(ReadOnlySpan<double> values)
    {
        try
        {
            if (_kernel.NumbersVary) PlanCheck.RequireNumbers(Plan, values);
            foreach (var operand in _operands) operand.Column(values);
            return true;
        }
        catch (RulePlanException)
        {
            return false;
        }
    }

    /// <summary>The columns that a set reads, one for each operand; sets that need the same one are given the same array.</summary>
    public void Columns(ReadOnlySpan<double> values, Span<double[]> columns)
    {
        for (var i = 0; i < columns.Length; i++) columns[i] = _operands[i].Column(values);
    }

    /// <summary>The numbers of a set.</summary>
    public KernelNumbers Numbers(ReadOnlySpan<double> values)
    {
        var terms = RuleTerms.Of(Plan, values);
        return new(
            terms.Size, terms.AtrMultiple, terms.MaxValue, terms.Long.StopAmount, terms.Long.TargetAmount, terms.Short.StopAmount,
            terms.Short.TargetAmount, terms.HoldingBars, terms.Wait);
    }
}

/// <summary>One side of a program.</summary>
/// <param name="Entry">Without steps: never.</param>
/// <param name="Exit">The same.</param>
/// <param name="StopOperand">What the stop is reckoned with on the bar of the signal; null: nothing.</param>
/// <param name="TargetOperand">The same of the target.</param>
public sealed record KernelProgramSide(
    IReadOnlyList<MaskStep> Entry, IReadOnlyList<MaskStep> Exit, RuleLevelKind Stop, int? StopOperand, RuleLevelKind Target,
    int? TargetOperand)
{
    internal static KernelProgramSide Of(KernelSideRules rules, in SideTerms terms, MaskWriter steps) => new(
        steps.Steps(rules.Entry),
        steps.Steps(rules.Exit),
        terms.Stop,
        rules.Stop is { } stop ? steps.PlaceOf(stop) : null,
        terms.Target,
        rules.Target is { } target ? steps.PlaceOf(target) : null);
}

/// <summary>The numbers of one set of parameters, by the names of the plan's terms.</summary>
/// <param name="MaxValue">Infinity without a limit.</param>
/// <param name="HoldingBars">The largest whole number without a limit.</param>
/// <param name="Wait">Bars after an exit; the largest whole number: no second entry.</param>
public readonly record struct KernelNumbers(
    double Size, double AtrMultiple, double MaxValue, double LongStop, double LongTarget, double ShortStop, double ShortTarget,
    int HoldingBars, int Wait);
