using System.Collections.Concurrent;
using Bifrost.Engine.Data;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Running;

/// <summary>
/// The columns that the rules of a plan read, each computed once for every combination of the parameters in it and shared by all
/// sets and threads. They are padded with NaN to whole words of 64 bars.
/// </summary>
sealed class KernelColumns(RulePlan plan, Schedule schedule)
{
    readonly Feed _feed = new FeedSet(schedule, new())[0];
    readonly Dictionary<string, KernelOperand> _operands = new(StringComparer.Ordinal);
    readonly Lock _computing = new();

    public int Bars { get; } = schedule.Tracks[0].Series.Bars.Count;

    public int Words => (Bars + 63) / 64;

    /// <summary>The operand that a part of a rule is; equal parts are one.</summary>
    public KernelOperand Operand(string text)
    {
        if (!_operands.TryGetValue(text, out var operand)) _operands[text] = operand = new(this, text, Slots(text));
        return operand;
    }

    public double[] Compute(string text, ReadOnlySpan<double> values)
    {
        lock (_computing)
        {
            var line = Compile(text, values).Over(_feed);
            var column = new double[Words * 64];
            line.Column.Values.AsSpan(0, Bars).CopyTo(column);
            column.AsSpan(Bars).Fill(double.NaN);
            return column;
        }
    }

    CompiledRule Compile(string text, ReadOnlySpan<double> values)
    {
        try
        {
            return Rule.Parse(text, PlanRules.OptionsOf(plan, values));
        }
        catch (RuleException bad)
        {
            throw new RulePlanException($"`{text}`", bad.Message, bad);
        }
    }

    int[] Slots(string text) => [.. Rule.ParametersOf(text).Select(plan.IndexOf)];
}

/// <summary>A part of a rule that gives a value a bar, and its columns so far by the values of the parameters it names.</summary>
/// <param name="slots">The positions of those parameters in the plan; <see cref="SlotsMax"/> at most.</param>
sealed class KernelOperand(KernelColumns columns, string text, int[] slots)
{
    public const int SlotsMax = 4;

    readonly ConcurrentDictionary<Key, double[]> _columns = new();

    public string Text => text;

    public int Slots => slots.Length;

    public double[] Column(ReadOnlySpan<double> values)
    {
        var key = new Key(At(values, 0), At(values, 1), At(values, 2), At(values, 3));
        return _columns.TryGetValue(key, out var column) ? column : _columns.GetOrAdd(key, columns.Compute(text, values));
    }

    double At(ReadOnlySpan<double> values, int slot) => slot < slots.Length ? values[slots[slot]] : 0;

    readonly record struct Key(double A, double B, double C, double D);
}
