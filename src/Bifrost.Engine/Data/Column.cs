namespace Bifrost.Engine.Data;

/// <summary>
/// Values, one a bar of one clock, oldest first; NaN where there is none yet. Its identity is the key under which what
/// is computed from it is shared. Read-only once made, except in a feed that streams (replay, live), where the run
/// that owns it writes the current value.
/// </summary>
public sealed class Column(double[] values)
{
    public double[] Values { get; private set; } = values;

    public int Count => Values.Length;

    /// <summary>Makes room for a streaming feed's next bars.</summary>
    internal void Reserve(int length)
    {
        if (length <= Values.Length) return;
        var grown = new double[Math.Max(length, Values.Length * 2)];
        Array.Fill(grown, double.NaN);
        Values.CopyTo(grown, 0);
        Values = grown;
    }
}
