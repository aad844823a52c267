namespace Bifrost.Engine.Data;

/// <summary>
/// Where "now" is on the bars of one feed. A feed has two: its own moves when a bar arrives, the one of its indicators
/// when the strategy takes its step, so that before the step (timers, NextOpen) indicators still show the bar before.
/// </summary>
public sealed class Clock
{
    /// <summary>The index of the current bar; -1 before the first.</summary>
    public int Now { get; internal set; } = -1;
}
