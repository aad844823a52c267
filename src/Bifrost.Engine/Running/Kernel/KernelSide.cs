using System.Numerics;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Running;

/// <summary>The rules of one side, ready to be evaluated; of a side that does not trade there are none.</summary>
sealed record KernelSideRules(ConditionMask? Entry, ConditionMask? Exit, KernelOperand? Stop, KernelOperand? Target)
{
    public static KernelSideRules Of(RulePlan plan, SideRules? rules, bool isLong, KernelColumns columns) => rules is null
        ? new(null, null, null, null)
        : new(
            ConditionMask.Of(rules.Entry, columns),
            rules.Exit is { } exit ? ConditionMask.Of(exit, columns) : null,
            plan.StopOf(isLong)?.Rule is { } stop ? columns.Operand(stop) : null,
            plan.TargetOf(isLong)?.Rule is { } target ? columns.Operand(target) : null);
}

/// <summary>Where one side wants to enter and to leave, with one set of parameters.</summary>
sealed class KernelSide(KernelSideRules rules, int words, int bars)
{
    readonly ulong[] _entries = new ulong[words];
    readonly ulong[] _exits = new ulong[words];
    double[]? _stop;
    double[]? _target;

    public void Fill(ReadOnlySpan<double> values, SpareMasks spare)
    {
        rules.Entry?.Fill(values, spare, _entries);
        rules.Exit?.Fill(values, spare, _exits);
        _stop = rules.Stop?.Column(values);
        _target = rules.Target?.Column(values);
    }

    /// <summary>Two sides that want to enter on one bar contradict each other: neither does.</summary>
    public static void Part(KernelSide one, KernelSide other)
    {
        if (one.IsIdle || other.IsIdle) return;
        for (var i = 0; i < one._entries.Length; i++)
        {
            var both = one._entries[i] & other._entries[i];
            one._entries[i] ^= both;
            other._entries[i] ^= both;
        }
    }

    public bool Signals(int bar) => (_entries[bar / 64] >> (bar % 64) & 1) != 0;

    /// <summary>The first bar, from one on, on which it wants to enter; the number of bars where there is none.</summary>
    public int NextSignal(int bar) => IsIdle ? bars : Next(_entries, bar);

    public int NextExit(int bar) => rules.Exit is null ? bars : Next(_exits, bar);

    /// <summary>What the rule of the stop gave.</summary>
    public double StopAt(int bar) => _stop is null ? double.NaN : _stop[bar];

    public double TargetAt(int bar) => _target is null ? double.NaN : _target[bar];

    bool IsIdle => rules.Entry is null;

    int Next(ulong[] mask, int bar)
    {
        if (bar >= bars) return bars;
        var word = bar / 64;
        var bits = mask[word] & (ulong.MaxValue << (bar % 64));
        while (bits == 0)
        {
            if (++word == mask.Length) return bars;
            bits = mask[word];
        }

        return (word * 64) + BitOperations.TrailingZeroCount(bits);
    }
}
