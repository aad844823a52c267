namespace Bifrost.Engine.Sweep;

/// <summary>Bars of a run, or sessions, by their place.</summary>
/// <param name="Start">The first, from 0.</param>
/// <param name="End">The first after them.</param>
public readonly record struct BarRange(int Start, int End)
{
    public int Length => End - Start;

    public override string ToString() => $"{Start}..{End - 1}";
}
