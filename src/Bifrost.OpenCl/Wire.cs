using System.Runtime.InteropServices;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Running;

namespace Bifrost.OpenCl;

/// <summary>What goes to the device and comes back, laid out as Kernels/terms.cl has it.</summary>
static class Wire
{
    public const int MaskDepth = 16, Masks = 4, NoOperand = -1;

    public static Terms TermsOf(KernelProgram program)
    {
        var (broker, scheme) = (program.Broker, program.Scheme);
        var terms = new Terms
        {
            Cash = broker.Cash, Commission = scheme.Commission, Multiplier = scheme.Multiplier, Leverage = scheme.Leverage,
            SlipPercent = broker.Slippage.Percent, SlipPoints = broker.Slippage.Points,
            Bars = program.Bars, FirstBar = program.First, Words = program.Words, Operands = program.Operands,
            IsPercent = Flag(scheme.Type == CommissionType.Percent), ShortCash = Flag(broker.ShortCash),
            ChecksSubmission = Flag(broker.CheckSubmission), SlipsAtOpen = Flag(broker.Slippage.AtOpen),
            SlipsBeyondBar = Flag(broker.Slippage.BeyondBar), ClosesAtEnd = Flag(program.Plan.CloseAtEnd),
            SizeMethod = (int)program.SizeMethod, IsWhole = Flag(program.IsWhole), SizeOperand = program.SizeOperand ?? NoOperand,
            Long = LevelsOf(program.Long), Short = LevelsOf(program.Short),
        };
        var steps = 0;
        foreach (var (which, condition) in ConditionsOf(program).Index()) terms.FirstStep[which + 1] = steps += condition.Count;
        return terms;
    }

    /// <summary>The steps of all conditions, one condition after another.</summary>
    public static MaskStep[] StepsOf(KernelProgram program) => [.. ConditionsOf(program).SelectMany(steps => steps)];

    static IEnumerable<IReadOnlyList<MaskStep>> ConditionsOf(KernelProgram program) =>
        [program.Long.Entry, program.Long.Exit, program.Short.Entry, program.Short.Exit];

    static Levels LevelsOf(KernelProgramSide side) =>
        new((int)side.Stop, side.StopOperand ?? NoOperand, (int)side.Target, side.TargetOperand ?? NoOperand);

    static int Flag(bool holds) => holds ? 1 : 0;
}

[StructLayout(LayoutKind.Sequential)]
readonly record struct Levels(int Stop, int StopOperand, int Target, int TargetOperand);

[System.Runtime.CompilerServices.InlineArray(Wire.Masks + 1)]
struct FirstSteps
{
    int _first;
}

[StructLayout(LayoutKind.Sequential)]
struct Terms
{
    public double Cash, Commission, Multiplier, Leverage, SlipPercent, SlipPoints;
    public int Bars, FirstBar, Words, Operands;
    public FirstSteps FirstStep;
    public int IsPercent, ShortCash, ChecksSubmission, SlipsAtOpen, SlipsBeyondBar, ClosesAtEnd;
    public int SizeMethod, IsWhole, SizeOperand;
    public Levels Long, Short;
}

[StructLayout(LayoutKind.Sequential)]
struct Figures
{
    public double Value, Cash;
    public int Orders, Fills, Trades, OpenTrades, IsCovered, Unused;

    /// <summary>Null: the event engine has to run the set.</summary>
    public readonly KernelFigures? Read() => IsCovered == 0 ? null : new(Value, Cash, Orders, Fills, Trades, OpenTrades);
}
